-- Who was on shift: sign-on and sign-off are lines of the centre's book, this is their reading.
create table sla.shift (
    id       uuid        primary key,
    centre   uuid        not null,
    account  uuid        not null,
    role     text        not null,
    began_at timestamptz not null,
    ended_at timestamptz
);

create unique index shift_open on sla.shift (account) where ended_at is null;
create index shift_by_centre on sla.shift (centre, began_at);

comment on table  sla.shift          is 'Shifts: who was at the desk from when to when';
comment on column sla.shift.id       is 'Its id; the subject of its lines';
comment on column sla.shift.centre   is 'The dispatch centre';
comment on column sla.shift.account  is 'Who';
comment on column sla.shift.role     is 'In which role';
comment on column sla.shift.began_at is 'Sign-on';
comment on column sla.shift.ended_at is 'Sign-off; absent while on shift';

grant select, insert, update on sla.shift to ${app};
