-- Personal fields of lines: the line holds a salted commitment, the value and its salt stand here and can be erased.
create table journal.opening (
    book  uuid   not null,
    no    bigint not null,
    field text   not null,
    salt  bytea  not null check (length(salt) = 32),
    value text   not null,
    primary key (book, no, field)
);

comment on table  journal.opening       is 'Openings of the salted commitments in lines; deleted by a lawful erasure';
comment on column journal.opening.book  is 'The book';
comment on column journal.opening.no    is 'The line';
comment on column journal.opening.field is 'Name of the personal field';
comment on column journal.opening.salt  is '32 random bytes hashed before the value';
comment on column journal.opening.value is 'The value as canonical JSON';

grant select, insert, delete on journal.opening to ${app};
