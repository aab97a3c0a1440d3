create table identity.centre (
    id         uuid        primary key,
    name       text        not null,
    zone       text        not null,
    founded_at timestamptz not null
);
comment on table  identity.centre            is 'Dispatch centres (АДС): each has a book of its own, accounts and integration keys';
comment on column identity.centre.id         is 'Id of the centre and of its book';
comment on column identity.centre.name       is 'Name as residents know it';
comment on column identity.centre.zone       is 'IANA time zone in which the year of its numbers turns';
comment on column identity.centre.founded_at is 'When it was set up here';
grant select, insert, update on identity.centre to ${app};
