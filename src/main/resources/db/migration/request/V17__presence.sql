-- Who has a request open right now: worth nothing after a crash, so it is not logged.
create unlogged table request.presence (
    request uuid        not null,
    account uuid        not null,
    since   timestamptz not null,
    seen_at timestamptz not null,
    editing boolean     not null,
    primary key (request, account)
);

create index presence_by_age on request.presence (seen_at);

comment on table  request.presence         is 'Who has a request open right now; forgotten a minute after the last heartbeat';
comment on column request.presence.request is 'The request';
comment on column request.presence.account is 'Who has it open';
comment on column request.presence.since   is 'Since when';
comment on column request.presence.seen_at is 'Last heartbeat';
comment on column request.presence.editing is 'Whether they are writing something';

grant select, insert, update, delete on request.presence to ${app};
