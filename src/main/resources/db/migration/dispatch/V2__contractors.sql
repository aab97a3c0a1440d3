create table dispatch.contractor (
    id         uuid        primary key,
    centre     uuid        not null,
    name       text        not null,
    phone      text,
    version    bigint      not null default 0,
    removed_at timestamptz
);
create index contractor_by_centre on dispatch.contractor (centre, id) where removed_at is null;

comment on table  dispatch.contractor            is 'Contractor organisations (подрядчики) whose crews work for a centre';
comment on column dispatch.contractor.id         is 'Its id, time-ordered';
comment on column dispatch.contractor.centre     is 'The dispatch centre; its lines stand in that book';
comment on column dispatch.contractor.name       is 'Its name; may name a person, erasable';
comment on column dispatch.contractor.phone      is 'Whom to call there, E.164; erasable';
comment on column dispatch.contractor.version    is 'Grows with every change';
comment on column dispatch.contractor.removed_at is 'Since when it works no more';

grant select, insert, update on dispatch.contractor to ${app};
