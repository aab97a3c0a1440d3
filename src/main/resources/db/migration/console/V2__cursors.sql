-- How far each book is in the feed.
create table console.cursor (
    book uuid   primary key,
    line bigint not null check (line >= 0)
);

comment on table  console.cursor      is 'How far each book has been taken into the feed';
comment on column console.cursor.book is 'The book';
comment on column console.cursor.line is 'Number of its last line taken';

grant select, insert, update on console.cursor to ${app};
