-- Run once by the PostgreSQL image on an empty volume: the two roles of the desk and its database.
-- The owner migrates; the service's role reads and inserts. Passwords come from the environment.
\set ON_ERROR_STOP on
\getenv owner_password ADSDESK_DATABASE_OWNER_PASSWORD
\getenv service_password ADSDESK_DATABASE_PASSWORD

create role adsdesk_owner login password :'owner_password';
create role adsdesk_app   login password :'service_password';

create database adsdesk owner adsdesk_owner;
revoke all on database adsdesk from public;
grant connect on database adsdesk to adsdesk_app;
