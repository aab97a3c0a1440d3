-- Days of the working-day calendar a centre entered over the shipped one: a decree that moves days off, a holiday of its region.
create table sla.calendar_day (
    id         uuid        primary key,
    centre     uuid        not null,
    day        date        not null,
    worked     boolean     not null,
    reason     text        not null,
    known_from timestamptz not null
);

create index calendar_day_of_centre on sla.calendar_day (centre, day, known_from);

comment on table  sla.calendar_day            is 'Days entered over the shipped working-day calendar; a later row takes the place of an earlier one';
comment on column sla.calendar_day.id         is 'Its id; the subject of its line';
comment on column sla.calendar_day.centre     is 'The dispatch centre it was entered in';
comment on column sla.calendar_day.day        is 'The day; it was still to come when it was entered';
comment on column sla.calendar_day.worked     is 'Whether it is a working day';
comment on column sla.calendar_day.reason     is 'By which decree or law';
comment on column sla.calendar_day.known_from is 'From when clocks are read by it: every instance knows it by then';

grant select, insert on sla.calendar_day to ${app};
