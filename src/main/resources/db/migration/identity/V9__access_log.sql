create table identity.access_log (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null,
    centre_id    uuid        not null,
    actor_kind   text        not null,
    actor_id     uuid        not null,
    purpose      text        not null,
    subject_kind text        not null,
    subject_id   uuid
);
create index access_log_by_centre on identity.access_log (centre_id, id);
create index access_log_by_age    on identity.access_log (at);
comment on table  identity.access_log              is 'Who looked at personal data; outside the books, kept for a set time';
comment on column identity.access_log.id           is 'Order of writing';
comment on column identity.access_log.at           is 'When it was looked at';
comment on column identity.access_log.centre_id    is 'The centre of who looked';
comment on column identity.access_log.actor_kind   is 'Sort of actor';
comment on column identity.access_log.actor_id     is 'Account, key or resident''s token';
comment on column identity.access_log.purpose      is 'Frozen code of what was done';
comment on column identity.access_log.subject_kind is 'What was looked at: a request, a resident, a search';
comment on column identity.access_log.subject_id   is 'Its id; none for a search';
grant select, insert, delete on identity.access_log to ${app};
