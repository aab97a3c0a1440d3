-- Lines: the exact bytes that are hashed, and the columns they are found by.
create table journal.line (
    book         uuid        not null,
    no           bigint      not null check (no > 0),
    code         text        not null,
    subject_kind text        not null,
    subject      uuid        not null,
    subject_seq  bigint      not null check (subject_seq > 0),
    house        uuid,
    house_seq    bigint      check (house_seq > 0),
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    leaf         bytea       not null check (length(leaf) = 32),
    body         text        not null,
    primary key (book, no),
    unique (book, subject, subject_seq),
    check ((house is null) = (house_seq is null))
);

create unique index line_of_house on journal.line (book, house, house_seq) where house is not null;

comment on table  journal.line              is 'Lines of the books: append-only, numbered without gaps, hashed';
comment on column journal.line.book         is 'The book';
comment on column journal.line.no           is 'Number within the book: 1, 2, 3 … without gaps';
comment on column journal.line.code         is 'Frozen fact code, such as request.registered';
comment on column journal.line.subject_kind is 'What the line is about: request, account, house …';
comment on column journal.line.subject      is 'Id of what the line is about';
comment on column journal.line.subject_seq  is 'Number within the book and subject, without gaps';
comment on column journal.line.house        is 'The house the line belongs to, where there is one';
comment on column journal.line.house_seq    is 'Number within the book and house, without gaps';
comment on column journal.line.occurred_at  is 'When the fact happened';
comment on column journal.line.recorded_at  is 'When it was written down, taken under the book''s lock';
comment on column journal.line.leaf         is 'RFC 6962 leaf hash of body';
comment on column journal.line.body         is 'The exact UTF-8 text that is hashed (RFC 8785)';

grant select, insert on journal.line to ${app};
