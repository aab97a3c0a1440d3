-- How far a request has come: who has it, what was planned, promised and reached. Nothing personal.
alter table request.request
    add column owner          uuid,
    add column executor       uuid,
    add column planned_at     timestamptz,
    add column visit_at       timestamptz,
    add column informed_at    timestamptz,
    add column informed_way   text check (informed_way in ('SPOKEN', 'DELIVERED')),
    add column promised_at    timestamptz,
    add column arrived_at     timestamptz,
    add column localised_at   timestamptz,
    add column completed_at   timestamptz,
    add column closed_at      timestamptz,
    add column result         text check (result in ('DONE', 'CONSULTED', 'REFUSED', 'WITHDRAWN', 'NOT_OURS')),
    add column deferred_until timestamptz,
    add column returns        integer not null default 0,
    add column reopenings     integer not null default 0,
    add column joined_to      uuid,
    add column handed_over_to uuid;

comment on column request.request.owner          is 'The account that leads it';
comment on column request.request.executor       is 'The account it was dispatched to';
comment on column request.request.planned_at     is 'By when it is planned to be done';
comment on column request.request.visit_at       is 'When somebody is planned to come';
comment on column request.request.informed_at    is 'When the applicant was last told the planned date and time';
comment on column request.request.informed_way   is 'How they were told';
comment on column request.request.promised_at    is 'The date and time they were told: a promise';
comment on column request.request.arrived_at     is 'When somebody first arrived';
comment on column request.request.localised_at   is 'When the harm was stopped';
comment on column request.request.completed_at   is 'When it was repaired';
comment on column request.request.closed_at      is 'When it was closed';
comment on column request.request.result         is 'What it came to';
comment on column request.request.deferred_until is 'When a deferred one comes back by itself';
comment on column request.request.returns        is 'How often it was returned for rework';
comment on column request.request.reopenings     is 'How often it was reopened';
comment on column request.request.joined_to      is 'The request of the same book it goes on as';
comment on column request.request.handed_over_to is 'The request of another book it goes on as';
