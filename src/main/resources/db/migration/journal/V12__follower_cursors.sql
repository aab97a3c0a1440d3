-- How far each follower has heard each book.
create table journal.follower_cursor (
    follower text   not null references journal.follower,
    book     uuid   not null references journal.book,
    line     bigint not null check (line >= 0),
    primary key (follower, book)
);

comment on table  journal.follower_cursor          is 'How far each follower has heard each book';
comment on column journal.follower_cursor.follower is 'The follower';
comment on column journal.follower_cursor.book     is 'The book';
comment on column journal.follower_cursor.line     is 'Number of the last line it has heard or passed over';

grant select, insert, update on journal.follower_cursor to ${app};
