-- Houses with the parts of their addresses and the zone their days are counted in.
create table housing.house (
    id             uuid        primary key,
    centre         uuid        not null,
    external_id    text,
    address        text        not null,
    street         bigint      not null references housing.street,
    number_main    integer     not null,
    number_key     text        not null,
    number         text        not null,
    letter         text        not null,
    corpus         text        not null,
    building       text        not null,
    whole          boolean     not null,
    zone           text        not null,
    year           integer,
    floors_min     integer     check (floors_min > 0),
    floors_max     integer     check (floors_max >= floors_min),
    entrance_count integer     check (entrance_count > 0),
    premises_count integer     check (premises_count > 0),
    created_at     timestamptz not null,
    version        bigint      not null default 0,
    unique (centre, external_id)
);

create index house_by_number on housing.house (street, number_main);
create index house_by_centre on housing.house (centre, id);

comment on table  housing.house                is 'Houses the desk knows';
comment on column housing.house.id             is 'The house';
comment on column housing.house.centre         is 'The dispatch centre whose register it stands in';
comment on column housing.house.external_id    is 'Its id in the register it was imported from';
comment on column housing.house.address        is 'The address as written';
comment on column housing.house.street         is 'Its street';
comment on column housing.house.number_main    is 'Leading figure of the number; 0 if none could be read';
comment on column housing.house.number_key     is 'Number, letter, corpus and building as one text';
comment on column housing.house.number         is 'The number: 42, 4/117';
comment on column housing.house.letter         is 'Letter, or empty';
comment on column housing.house.corpus         is 'корпус, or empty';
comment on column housing.house.building       is 'строение, or empty';
comment on column housing.house.whole          is 'False if the address names only a part of a house: it is never surely matched';
comment on column housing.house.zone           is 'IANA zone: its days and windows';
comment on column housing.house.year           is 'Year it was built';
comment on column housing.house.floors_min     is 'Least number of floors';
comment on column housing.house.floors_max     is 'Greatest number of floors';
comment on column housing.house.entrance_count is 'Number of entrances';
comment on column housing.house.premises_count is 'Number of premises';
comment on column housing.house.created_at     is 'When it was entered';
comment on column housing.house.version        is 'Grows with every change';

grant select, insert, update on housing.house to ${app};
