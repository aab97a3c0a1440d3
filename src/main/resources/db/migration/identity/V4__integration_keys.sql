create table identity.integration_key (
    id                uuid        primary key,
    centre_id         uuid        not null references identity.centre (id),
    hash              bytea       not null unique,
    prefix            text        not null,
    name              text        not null,
    channel           text        not null check (channel in ('PHONE', 'INTERCOM', 'IN_PERSON', 'WEBSITE', 'MOBILE_APP', 'MESSENGER', 'EMAIL', 'VOICE_ROBOT', 'PARTNER', 'STAFF', 'SIGNAL')),
    organisation_id   uuid,
    all_organisations boolean     not null,
    issued_at         timestamptz not null,
    revoked_at        timestamptz,
    version           bigint      not null
);
create index integration_key_by_centre on identity.integration_key (centre_id, id);
comment on table  identity.integration_key                   is 'Keys of channels: websites, apps, telephone exchanges, partners, devices';
comment on column identity.integration_key.id                is 'Id, in order of time';
comment on column identity.integration_key.centre_id         is 'The centre that issued it';
comment on column identity.integration_key.hash              is 'SHA-256 of the key; the key itself is shown once and kept nowhere';
comment on column identity.integration_key.prefix            is 'First characters of the key, to tell keys apart';
comment on column identity.integration_key.name              is 'What it is for';
comment on column identity.integration_key.channel           is 'The one channel it speaks for';
comment on column identity.integration_key.organisation_id   is 'The organisation whose book takes what no house decides';
comment on column identity.integration_key.all_organisations is 'Scope: every organisation the centre serves, now and later';
comment on column identity.integration_key.issued_at         is 'When it was issued';
comment on column identity.integration_key.revoked_at        is 'Since when it opens nothing';
comment on column identity.integration_key.version           is 'Optimistic lock';
grant select, insert, update on identity.integration_key to ${app};

create table identity.key_scope (
    key_id          uuid not null references identity.integration_key (id),
    organisation_id uuid not null,
    primary key (key_id, organisation_id)
);
comment on table  identity.key_scope                 is 'Organisations a key may touch, where not all of the centre';
comment on column identity.key_scope.key_id          is 'The key';
comment on column identity.key_scope.organisation_id is 'An organisation of module housing';
grant select, insert, delete on identity.key_scope to ${app};
