-- Request numbers, per book and year, without gaps; given in the transaction that registers.
create table journal.number (
    book    uuid    not null,
    year    integer not null,
    seq     bigint  not null check (seq > 0),
    subject uuid    not null,
    no      bigint  not null,
    primary key (book, year, seq)
);

create index number_of_subject on journal.number (subject);
create index number_across_books on journal.number (year, seq);

comment on table  journal.number         is 'Numbers of requests: 2026-000123';
comment on column journal.number.book    is 'The book the number belongs to';
comment on column journal.number.year    is 'Year of recordedAt in the book''s zone';
comment on column journal.number.seq     is 'Number within book and year, without gaps';
comment on column journal.number.subject is 'The request';
comment on column journal.number.no      is 'The line that gave the number';

grant select, insert on journal.number to ${app};

create trigger numbers_are_never_changed
    before update or delete on journal.number
    for each row execute function journal.refuse_change();

create trigger numbers_are_never_truncated
    before truncate on journal.number
    for each statement execute function journal.refuse_change();

alter table journal.number enable always trigger numbers_are_never_changed;
alter table journal.number enable always trigger numbers_are_never_truncated;
