-- The board: every open request once, by the time it has left. A reading of the books, kept as the feed is; nothing personal.
create table console.board (
    book          uuid        not null,
    request       uuid        not null,
    number        text        not null,
    status        text        not null,
    urgency       text        not null,
    sure          boolean     not null,
    house         uuid,
    owner         uuid,
    executor      uuid,
    outage        uuid,
    told          boolean     not null,
    registered_at timestamptz not null,
    planned_at    timestamptz,
    norm          text,
    warn_at       timestamptz,
    due_at        timestamptz,
    mark          text        not null check (mark in ('CALM', 'WARNED', 'BROKEN')),
    primary key (book, request)
);

create index board_by_due    on console.board (book, due_at, request);
create index board_by_owner  on console.board (owner, due_at) where owner is not null;
create index board_by_outage on console.board (outage) where outage is not null;

comment on table  console.board               is 'Open requests as the board sorts them; rebuilt from the requests where it is missing';
comment on column console.board.book          is 'The book';
comment on column console.board.request       is 'The request';
comment on column console.board.number        is 'Its number';
comment on column console.board.status        is 'Where it stands';
comment on column console.board.urgency       is 'Emergency or ordinary';
comment on column console.board.sure          is 'Whether its kind is sure';
comment on column console.board.house         is 'Its house; absent while the address is to be confirmed';
comment on column console.board.owner         is 'The account that leads it';
comment on column console.board.executor      is 'The account it was dispatched to';
comment on column console.board.outage        is 'The accident it belongs to';
comment on column console.board.told          is 'Whether the applicant was told the date and time planned now';
comment on column console.board.registered_at is 'Registration instant';
comment on column console.board.planned_at    is 'By when it is planned to be done';
comment on column console.board.norm          is 'Norm of the open clock due first';
comment on column console.board.warn_at       is 'When the last warning of that clock falls';
comment on column console.board.due_at        is 'When that clock is due; absent where none is open';
comment on column console.board.mark          is 'Colour when last read; a due instant passed since is a breach too';

grant select, insert, update, delete on console.board to ${app};
