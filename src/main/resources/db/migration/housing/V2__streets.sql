-- Streets, so that a mistyped address is likened to a few thousand names and not to every house.
create table housing.street (
    id       bigint generated always as identity primary key,
    centre   uuid   not null,
    key      text   not null,
    places   text[] not null,
    type     text,
    words    text[] not null,
    search   text   not null,
    locality text   not null,
    unique (centre, key)
);

create index street_by_likeness on housing.street using gin (search gin_trgm_ops);
create index street_by_locality on housing.street (centre, locality);

comment on table  housing.street          is 'Streets of the registers, one row whatever the spelling';
comment on column housing.street.id       is 'The street';
comment on column housing.street.centre   is 'Whose register';
comment on column housing.street.key      is 'Places, type and words as one text';
comment on column housing.street.places   is 'Region, district, city, settlement from the outside in, each as KIND:words';
comment on column housing.street.type     is 'улица, проезд and so on; absent for a settlement without streets';
comment on column housing.street.words    is 'Words of the name in one spelling';
comment on column housing.street.search   is 'The sorted words, compared by trigrams';
comment on column housing.street.locality is 'The innermost place';

grant select, insert on housing.street to ${app};
