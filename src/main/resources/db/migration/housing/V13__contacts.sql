-- Whom to call (416 p.14, p.17): by house, district, organisation or everywhere, by system and case.
create table housing.contact (
    id           uuid   primary key,
    centre       uuid   not null,
    key          text   not null,
    service      text   not null check (service in ('GAS', 'UTILITY', 'LIFT', 'MUNICIPALITY', 'CITY_DESK', 'MANAGER', 'OTHER')),
    system       text   check (system in ('COLD_WATER', 'HOT_WATER', 'HEATING', 'SEWERAGE', 'ELECTRICITY', 'GAS', 'LIFT',
                                          'FIRE_SAFETY', 'INTERCOM', 'YARD')),
    occasion     text   check (occasion in ('EMERGENCY', 'ORDINARY', 'NOT_OURS')),
    house        uuid   references housing.house,
    district     text,
    district_key text,
    organisation uuid   references housing.organisation,
    name         text   not null,
    numbers      text[] not null check (cardinality(numbers) > 0),
    tell         text,
    rule         text,
    version      bigint not null default 0,
    unique (centre, key),
    check ((district is null) = (district_key is null))
);

create index contact_by_centre       on housing.contact (centre, id);
create index contact_by_house        on housing.contact (house) where house is not null;
create index contact_by_organisation on housing.contact (organisation) where organisation is not null;

comment on table  housing.contact              is 'Directory of whom to call';
comment on column housing.contact.id           is 'The entry';
comment on column housing.contact.centre       is 'The dispatch centre whose directory it stands in';
comment on column housing.contact.key          is 'What tells it from others: whom, for what, where, under which name';
comment on column housing.contact.service      is 'Whom it reaches';
comment on column housing.contact.system       is 'What the trouble is with; absent: any';
comment on column housing.contact.occasion     is 'In which case; absent: any';
comment on column housing.contact.house        is 'For this house only';
comment on column housing.contact.district     is 'For houses whose address begins so, as written';
comment on column housing.contact.district_key is 'The same without case and signs';
comment on column housing.contact.organisation is 'For houses this organisation serves';
comment on column housing.contact.name         is 'As it is called; erasable';
comment on column housing.contact.numbers      is 'Numbers, E.164 or short; erasable';
comment on column housing.contact.tell         is 'What must be told there';
comment on column housing.contact.rule         is 'The rule it follows';
comment on column housing.contact.version      is 'Grows with every change';

grant select, insert, update, delete on housing.contact to ${app};
