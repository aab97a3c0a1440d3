-- Who serves a house from when to when; never two at one time. A house without a row is served by its centre.
create table housing.service (
    id           uuid        primary key,
    house        uuid        not null references housing.house,
    organisation uuid        not null references housing.organisation,
    since        timestamptz,
    until        timestamptz,
    check (until > since),
    exclude using gist (house with =, tstzrange(since, until) with &&)
);

create index service_by_house on housing.service (house);
create index service_by_organisation on housing.service (organisation, house) where until is null;

comment on table  housing.service              is 'Who serves a house from when to when; ended rows are its history';
comment on column housing.service.id           is 'This stretch of service';
comment on column housing.service.house        is 'The house';
comment on column housing.service.organisation is 'The organisation that serves it';
comment on column housing.service.since        is 'From then on; absent: since before the desk knew the house';
comment on column housing.service.until        is 'Till then, not included; absent: still';

grant select, insert, update on housing.service to ${app};
