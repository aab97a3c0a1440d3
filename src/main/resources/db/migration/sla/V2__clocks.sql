-- An index over the clocks, for the watcher and the reports. The clocks themselves are read from the lines.
create table sla.clock (
    book         uuid        not null,
    subject      uuid        not null,
    norm         text        not null,
    cycle        bigint      not null,
    centre       uuid,
    subject_kind text        not null,
    house        uuid,
    kind         text,
    version      text        not null,
    responsible  text        not null,
    state        text        not null check (state in ('WAITING', 'RUNNING', 'PAUSED', 'MET', 'BREACHED', 'LATE',
                             'WITHDRAWN', 'ABANDONED', 'UNKNOWN')),
    origin       timestamptz not null,
    due_at       timestamptz,
    ended_at     timestamptz,
    next_at      timestamptz,
    flagged      boolean     not null default false,
    excused      boolean     not null default false,
    paused       boolean     not null default false,
    late_entered boolean     not null default false,
    reason       text,
    primary key (book, subject, norm, cycle)
) with (fillfactor = 70);

create index clock_next on sla.clock (next_at) where next_at is not null;
create index clock_by_origin on sla.clock (book, origin, norm);

comment on table  sla.clock              is 'Clocks as last read from the lines; only the next due time is acted on';
comment on column sla.clock.book         is 'The book the subject''s lines stand in';
comment on column sla.clock.subject      is 'What it is about';
comment on column sla.clock.norm         is 'Id of the norm';
comment on column sla.clock.cycle        is 'Number of the line that began this run';
comment on column sla.clock.centre       is 'The dispatch centre of the book';
comment on column sla.clock.subject_kind is 'call, message, request, outage, supply';
comment on column sla.clock.house        is 'The house, where there is one';
comment on column sla.clock.kind         is 'Kind of fault, where there is one; alarms are grouped by it';
comment on column sla.clock.version      is 'Version of the norm it runs by: a number, or the id of an override';
comment on column sla.clock.responsible  is 'Who answers for it';
comment on column sla.clock.state        is 'Where it stood when last read; RUNNING past due_at is a breach';
comment on column sla.clock.origin       is 'From which instant it counts';
comment on column sla.clock.due_at       is 'When it is due; absent while nothing is';
comment on column sla.clock.ended_at     is 'When it ended, by the time of the event';
comment on column sla.clock.next_at      is 'When the watcher has to look at it';
comment on column sla.clock.flagged      is 'Whether its breach is written and stands';
comment on column sla.clock.excused      is 'Whether "nobody home" or "access refused" stands beside it';
comment on column sla.clock.paused       is 'Whether it ever stood still';
comment on column sla.clock.late_entered is 'Whether a line that moved it was entered well after the event';
comment on column sla.clock.reason       is 'Reason given for the breach, from the closed list';

grant select, insert, update, delete on sla.clock to ${app};
