create table identity.idempotency (
    actor_id   uuid        not null,
    operation  text        not null,
    key        text        not null,
    body_mac   bytea       not null,
    result_id  uuid        not null,
    claimed_at timestamptz not null,
    primary key (actor_id, operation, key)
);
create index idempotency_by_age on identity.idempotency (claimed_at);
comment on table  identity.idempotency            is 'Creates of the last 24 hours by the name the caller gave them';
comment on column identity.idempotency.actor_id   is 'The caller: account, key or resident';
comment on column identity.idempotency.operation  is 'What was created';
comment on column identity.idempotency.key        is 'The caller''s Idempotency-Key';
comment on column identity.idempotency.body_mac   is 'Keyed HMAC-SHA-256 of the body, so that no copy of it is kept';
comment on column identity.idempotency.result_id  is 'Id of what was created';
comment on column identity.idempotency.claimed_at is 'When';
grant select, insert, update, delete on identity.idempotency to ${app};
