-- What the desk has to look at now; a thousand clocks of one cause make one alarm.
create table sla.alarm (
    id              uuid        primary key,
    centre          uuid        not null,
    book            uuid        not null,
    cause           text        not null,
    norm            text        not null,
    level           text        not null,
    house           uuid,
    kind            text,
    raised_at       timestamptz not null,
    due_at          timestamptz,
    subjects        integer     not null default 0,
    owner           uuid,
    rung            integer     not null default 0,
    climbs_at       timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by uuid
);

create unique index alarm_open on sla.alarm (book, cause) where acknowledged_at is null;
create index alarm_climbing on sla.alarm (climbs_at) where acknowledged_at is null and climbs_at is not null;
create index alarm_by_book on sla.alarm (book, id);

create table sla.alarm_subject (
    alarm   uuid   not null references sla.alarm,
    subject uuid   not null,
    norm    text   not null,
    cycle   bigint not null,
    primary key (alarm, subject, norm, cycle)
);

comment on table  sla.alarm                 is 'Alarms: warnings, breaches and clocks that could not be read, grouped by cause';
comment on column sla.alarm.id              is 'Its id, time-ordered';
comment on column sla.alarm.centre          is 'The dispatch centre that is alarmed';
comment on column sla.alarm.book            is 'The book of its subjects';
comment on column sla.alarm.cause           is 'What joins several into one: norm, level, outage or house and kind';
comment on column sla.alarm.norm            is 'Id of the norm';
comment on column sla.alarm.level           is 'Share of the limit, or breach, withdrawn, confirmed, failed';
comment on column sla.alarm.house           is 'The house, where there is one';
comment on column sla.alarm.kind            is 'Kind of fault, where there is one';
comment on column sla.alarm.raised_at       is 'When it was raised first';
comment on column sla.alarm.due_at          is 'Earliest due instant among its clocks';
comment on column sla.alarm.subjects        is 'How many clocks it stands for';
comment on column sla.alarm.owner           is 'The dispatcher who owns the first of its subjects';
comment on column sla.alarm.rung            is 'How far up the ladder it has climbed: whoever is told now';
comment on column sla.alarm.climbs_at       is 'When the next rung is told, unless somebody acknowledges';
comment on column sla.alarm.acknowledged_at is 'When somebody took it';
comment on column sla.alarm.acknowledged_by is 'Who took it';
comment on table  sla.alarm_subject         is 'Which clocks an alarm stands for';
comment on column sla.alarm_subject.alarm   is 'The alarm';
comment on column sla.alarm_subject.subject is 'The subject';
comment on column sla.alarm_subject.norm    is 'Id of the norm';
comment on column sla.alarm_subject.cycle   is 'The run of its clock';

grant select, insert, update on sla.alarm to ${app};
grant select, insert on sla.alarm_subject to ${app};
