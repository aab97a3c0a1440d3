-- How many open requests of a book each built-in view of the board holds, and which books have their board.
create table console.board_count (
    book    uuid    not null,
    view    text    not null,
    entries integer not null,
    primary key (book, view)
);

comment on table  console.board_count         is 'Counters of the built-in views, moved with every row of the board';
comment on column console.board_count.book    is 'The book';
comment on column console.board_count.view    is 'The view';
comment on column console.board_count.entries is 'How many requests it holds';

create table console.board_book (
    book     uuid        primary key,
    built_at timestamptz not null
);

comment on table  console.board_book          is 'Books whose open requests are on the board';
comment on column console.board_book.book     is 'The book';
comment on column console.board_book.built_at is 'Since when';

grant select, insert, update on console.board_count to ${app};
grant select, insert on console.board_book to ${app};
