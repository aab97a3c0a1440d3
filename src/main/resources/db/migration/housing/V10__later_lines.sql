-- Lines owed to books other than the act's own: an act writes in one book, what concerns others follows from here.
create table housing.later_line (
    id           bigint generated always as identity primary key,
    book         uuid        not null,
    import       uuid,
    code         text        not null,
    subject_kind text        not null,
    subject      uuid        not null,
    house        uuid,
    occurred_at  timestamptz not null,
    actor_kind   text        not null,
    actor        uuid        not null,
    facts        jsonb       not null,
    secrets      jsonb       not null default '{}'
);

create index later_line_by_book on housing.later_line (book, id);
create index later_line_by_import on housing.later_line (import) where import is not null;

comment on table  housing.later_line              is 'Lines still owed to a book; each is deleted in the transaction that writes it';
comment on column housing.later_line.id           is 'Order';
comment on column housing.later_line.book         is 'The book';
comment on column housing.later_line.import       is 'The import it comes from';
comment on column housing.later_line.code         is 'Frozen fact code';
comment on column housing.later_line.subject_kind is 'What the line is about';
comment on column housing.later_line.subject      is 'Its id';
comment on column housing.later_line.house        is 'The house it belongs to';
comment on column housing.later_line.occurred_at  is 'When it happened';
comment on column housing.later_line.actor_kind   is 'Who did it: sort of actor';
comment on column housing.later_line.actor        is 'Who did it';
comment on column housing.later_line.facts        is 'What the line says';
comment on column housing.later_line.secrets      is 'Personal values, kept as commitments in the line';

grant select, insert, update, delete on housing.later_line to ${app};
