create table dispatch.crew (
    id            uuid        primary key,
    centre        uuid        not null,
    name          text        not null,
    contractor    uuid        references dispatch.contractor,
    skills        text[]      not null,
    organisations uuid[]      not null,
    houses        uuid[]      not null,
    version       bigint      not null default 0,
    removed_at    timestamptz
);
create index crew_by_centre on dispatch.crew (centre, id) where removed_at is null;
create index crew_by_contractor on dispatch.crew (contractor) where contractor is not null;

comment on table  dispatch.crew               is 'Crews: those who go out together';
comment on column dispatch.crew.id            is 'Its id, time-ordered';
comment on column dispatch.crew.centre        is 'The dispatch centre; its lines stand in that book';
comment on column dispatch.crew.name          is 'What it is called; may name a person, erasable';
comment on column dispatch.crew.contractor    is 'The contractor it belongs to; absent: the organisation''s own people';
comment on column dispatch.crew.skills        is 'Systems of the house (COLD_WATER …) and single kinds it can deal with; empty: all';
comment on column dispatch.crew.organisations is 'Organisations it works for; empty: all the centre serves';
comment on column dispatch.crew.houses        is 'Houses it serves; empty: all of those organisations';
comment on column dispatch.crew.version       is 'Grows with every change';
comment on column dispatch.crew.removed_at    is 'Since when it is no more';

grant select, insert, update on dispatch.crew to ${app};
