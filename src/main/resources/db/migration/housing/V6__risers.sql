-- Risers (стояки): vertical pipes feeding flats one above another.
create table housing.riser (
    id       uuid primary key,
    house    uuid not null references housing.house,
    entrance uuid references housing.entrance,
    system   text not null check (system in ('COLD_WATER', 'HOT_WATER', 'HEATING', 'SEWERAGE', 'GAS', 'ELECTRICITY')),
    name     text not null,
    unique nulls not distinct (house, entrance, system, name)
);

create table housing.riser_premises (
    riser    uuid not null references housing.riser,
    premises uuid not null references housing.premises,
    primary key (riser, premises)
);

create index riser_of_premises on housing.riser_premises (premises);

comment on table  housing.riser                   is 'Risers of a house, per entrance and system';
comment on column housing.riser.id                is 'The riser';
comment on column housing.riser.house             is 'Its house';
comment on column housing.riser.entrance          is 'Its entrance, where it has one';
comment on column housing.riser.system            is 'What it carries';
comment on column housing.riser.name              is 'How it is called: «1», «кухня»';
comment on table  housing.riser_premises          is 'Premises a riser feeds';
comment on column housing.riser_premises.riser    is 'The riser';
comment on column housing.riser_premises.premises is 'The premises';

grant select, insert, update, delete on housing.riser, housing.riser_premises to ${app};
