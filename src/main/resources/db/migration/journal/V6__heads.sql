-- The last sequence number of each house and subject, so that the next one costs no search under the book's lock.
create table journal.head (
    book    uuid   not null,
    axis    text   not null check (axis in ('HOUSE', 'SUBJECT')),
    counted uuid   not null,
    seq     bigint not null check (seq > 0),
    primary key (book, counted, axis)
) with (fillfactor = 80);

comment on table  journal.head         is 'Last houseSeq or subjectSeq per book; counters only, the lines are the evidence';
comment on column journal.head.book    is 'The book';
comment on column journal.head.axis    is 'Whether a house''s lines or a subject''s are counted: a house may be both';
comment on column journal.head.counted is 'The house or subject';
comment on column journal.head.seq     is 'Its last number';

grant select, insert, update on journal.head to ${app};
