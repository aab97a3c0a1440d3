-- Seals: what was asserted of a book at which size. The same notes also stand in a file outside the database.
create table journal.seal (
    book      uuid        not null,
    size      bigint      not null check (size >= 0),
    note      text        not null,
    sealed_at timestamptz not null,
    primary key (book, size)
);

comment on table  journal.seal           is 'Seals of the books: signed notes over size and root';
comment on column journal.seal.book      is 'The book';
comment on column journal.seal.size      is 'Number of lines sealed; 0 for a book just born';
comment on column journal.seal.note      is 'The signed note (C2SP tlog-checkpoint) as it was published';
comment on column journal.seal.sealed_at is 'When it was sealed';

grant select, insert on journal.seal to ${app};

create trigger seals_are_never_changed
    before update or delete on journal.seal
    for each row execute function journal.refuse_change();

create trigger seals_are_never_truncated
    before truncate on journal.seal
    for each statement execute function journal.refuse_change();

alter table journal.seal enable always trigger seals_are_never_changed;
alter table journal.seal enable always trigger seals_are_never_truncated;
