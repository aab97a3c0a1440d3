-- Residents: personal data, deleted by a lawful erasure.
create table housing.resident (
    id       uuid primary key,
    house    uuid not null references housing.house,
    premises uuid references housing.premises,
    name     text not null,
    phone    text,
    unique nulls not distinct (house, premises, name, phone)
);

create index resident_by_phone on housing.resident (phone) where phone is not null;

comment on table  housing.resident          is 'Residents; personal data, erasable';
comment on column housing.resident.id       is 'The resident';
comment on column housing.resident.house    is 'The house they live in';
comment on column housing.resident.premises is 'Their flat, where known';
comment on column housing.resident.name     is 'Name';
comment on column housing.resident.phone    is 'Phone, E.164';

grant select, insert, update, delete on housing.resident to ${app};
