create table identity.account (
    id                uuid        primary key,
    centre_id         uuid        not null references identity.centre (id),
    login             text        not null constraint account_login_once unique,
    name              text        not null,
    role              text        not null check (role in ('DISPATCHER', 'SENIOR', 'EXECUTOR', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR')),
    all_organisations boolean     not null,
    password_hash     text        not null,
    created_at        timestamptz not null,
    disabled_at       timestamptz,
    version           bigint      not null
);
create index account_by_centre on identity.account (centre_id, id);
comment on table  identity.account                   is 'Persons who work with the desk';
comment on column identity.account.id                is 'Id, in order of time';
comment on column identity.account.centre_id         is 'The centre the person belongs to';
comment on column identity.account.login             is 'Name to log in with, lower case, one in the whole installation';
comment on column identity.account.name              is 'The person''s name (personal data)';
comment on column identity.account.role              is 'What the person may do';
comment on column identity.account.all_organisations is 'Scope: every organisation the centre serves, now and later';
comment on column identity.account.password_hash     is 'Hash of the password with the algorithm''s name before it';
comment on column identity.account.created_at        is 'When it was made';
comment on column identity.account.disabled_at       is 'Since when nobody can log in with it';
comment on column identity.account.version           is 'Optimistic lock';
grant select, insert, update on identity.account to ${app};

create table identity.account_scope (
    account_id      uuid not null references identity.account (id),
    organisation_id uuid not null,
    primary key (account_id, organisation_id)
);
comment on table  identity.account_scope                 is 'Organisations an account may touch, where not all of the centre';
comment on column identity.account_scope.account_id      is 'The account';
comment on column identity.account_scope.organisation_id is 'An organisation of module housing';
grant select, insert, delete on identity.account_scope to ${app};
