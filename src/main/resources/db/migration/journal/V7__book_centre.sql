-- Whose readers may read a book: its centre's. Null for books older than this column until their centre is told.
alter table journal.book add column centre uuid;

update journal.book set centre = id where kind = 'CENTRE';

create index book_of_centre on journal.book (centre);

comment on column journal.book.centre is 'The dispatch centre whose people may read the book; its own for a centre''s book';
