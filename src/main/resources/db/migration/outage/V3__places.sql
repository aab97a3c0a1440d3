-- Where an outage reaches: whole houses, entrances, risers.
create table outage.place (
    book       uuid not null,
    outage     uuid not null,
    house      uuid not null,
    house_book uuid not null,
    entrance   text,
    riser      uuid,
    unique nulls not distinct (book, outage, house, entrance, riser),
    foreign key (book, outage) references outage.outage (book, id)
);

create index place_by_house on outage.place (house, outage);

comment on table  outage.place            is 'Where an outage reaches';
comment on column outage.place.book       is 'The book of the outage';
comment on column outage.place.outage     is 'The outage';
comment on column outage.place.house      is 'A house it reaches';
comment on column outage.place.house_book is 'The book of whoever served that house when it was entered';
comment on column outage.place.entrance   is 'The entrance, where it reaches no more';
comment on column outage.place.riser      is 'The riser, where it reaches no more';

grant select, insert on outage.place to ${app};
