-- A book: one for every dispatch centre and one for every organisation.
create schema journal;
grant usage on schema journal to ${app};

create table journal.book (
    id               uuid        primary key,
    kind             text        not null check (kind in ('CENTRE', 'ORGANISATION')),
    origin           text        not null unique,
    zone             text        not null,
    opened_at        timestamptz not null,
    last_line        bigint      not null default 0 check (last_line >= 0),
    last_recorded_at timestamptz not null,
    number_year      integer     not null default 0,
    last_number      bigint      not null default 0 check (last_number >= 0)
) with (fillfactor = 50);

comment on table  journal.book                  is 'Books of the journal; the row is the lock under which a book is written';
comment on column journal.book.id               is 'The centre''s or the organisation''s own id';
comment on column journal.book.kind             is 'Whose book it is';
comment on column journal.book.origin           is 'Name of the book in its seals, frozen at birth';
comment on column journal.book.zone             is 'IANA zone in which the year of request numbers turns';
comment on column journal.book.opened_at        is 'When the book was opened';
comment on column journal.book.last_line        is 'Number of its last line; 0 while empty';
comment on column journal.book.last_recorded_at is 'recordedAt of its last line; the next one is never earlier';
comment on column journal.book.number_year      is 'Year of the last request number';
comment on column journal.book.last_number      is 'Last request number given in that year';

grant select, insert, update on journal.book to ${app};
