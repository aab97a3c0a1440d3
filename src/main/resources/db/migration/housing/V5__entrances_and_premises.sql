-- What a house consists of: entrances and premises.
create table housing.entrance (
    id     uuid    primary key,
    house  uuid    not null references housing.house,
    number text    not null,
    floors integer check (floors > 0),
    unique (house, number)
);

create table housing.premises (
    id          uuid    primary key,
    house       uuid    not null references housing.house,
    entrance    uuid    references housing.entrance,
    floor       integer,
    number      text    not null,
    residential boolean not null default true,
    unique (house, number)
);

comment on table  housing.entrance             is 'Entrances (подъезды)';
comment on column housing.entrance.id          is 'The entrance';
comment on column housing.entrance.house       is 'Its house';
comment on column housing.entrance.number      is 'Its number, as written over the door';
comment on column housing.entrance.floors      is 'Floors of this entrance';
comment on table  housing.premises             is 'Flats and other premises (помещения)';
comment on column housing.premises.id          is 'The premises';
comment on column housing.premises.house       is 'Their house';
comment on column housing.premises.entrance    is 'Their entrance, where known';
comment on column housing.premises.floor       is 'Their floor; below 0 under the ground';
comment on column housing.premises.number      is 'Their number';
comment on column housing.premises.residential is 'Whether people live there';

grant select, insert, update on housing.entrance, housing.premises to ${app};
