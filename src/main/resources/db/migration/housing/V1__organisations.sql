-- Managing organisations (УО, ТСЖ), each with a book of its own under the same id.
create schema housing;
grant usage on schema housing to ${app};

create table housing.organisation (
    id         uuid        primary key,
    centre     uuid        not null,
    name       text        not null,
    name_key   text        not null,
    inn        text        check (inn ~ '^(\d{10}|\d{12})$'),
    phone      text,
    created_at timestamptz not null,
    version    bigint      not null default 0,
    unique (centre, name_key)
);

comment on table  housing.organisation            is 'Managing organisations; each has a book of the journal under its id';
comment on column housing.organisation.id         is 'The organisation and its book';
comment on column housing.organisation.centre     is 'The dispatch centre that serves it';
comment on column housing.organisation.name       is 'Its name as written';
comment on column housing.organisation.name_key   is 'The name without quotes, case and spaces, so that an import finds it again';
comment on column housing.organisation.inn        is 'Tax number (ИНН)';
comment on column housing.organisation.phone      is 'Whom to call, E.164';
comment on column housing.organisation.created_at is 'When it was entered';
comment on column housing.organisation.version    is 'Grows with every change';

grant select, insert, update on housing.organisation to ${app};
