create table dispatch.visit (
    book        uuid        not null,
    id          uuid        not null,
    centre      uuid        not null,
    request     uuid        not null,
    work_order  uuid,
    house       uuid,
    zone        text        not null,
    begins      timestamptz not null,
    ends        timestamptz not null check (ends > begins),
    reason      text        not null check (reason in ('REPAIR', 'INSPECTION', 'CONTROL', 'METERS', 'OTHER')),
    words       text,
    workers     uuid[]      not null,
    way         text        not null check (way in ('PHONE', 'IN_PERSON', 'MESSAGE')),
    state       text        not null check (state in ('AGREED', 'HELD', 'NOBODY_HOME', 'ACCESS_REFUSED', 'CANCELLED')),
    version     int         not null default 0,
    agreed_at   timestamptz not null,
    remind_at   timestamptz,
    reminded_at timestamptz,
    ended_at    timestamptz,
    primary key (book, id)
);
create index visit_of_request on dispatch.visit (request, id);
create index visit_of_order on dispatch.visit (work_order) where work_order is not null;
create index visit_to_remind_of on dispatch.visit (remind_at) where state = 'AGREED' and reminded_at is null;
create index visit_by_time on dispatch.visit (book, begins) where state = 'AGREED';

comment on table  dispatch.visit             is 'When residents let somebody in, as agreed with them (416 p.13); lines stand with the request';
comment on column dispatch.visit.book        is 'The book of the request';
comment on column dispatch.visit.id          is 'Its id, time-ordered';
comment on column dispatch.visit.centre      is 'The dispatch centre';
comment on column dispatch.visit.request     is 'The request';
comment on column dispatch.visit.work_order  is 'The work order they come for';
comment on column dispatch.visit.house       is 'The request''s house, where it is known';
comment on column dispatch.visit.zone        is 'Where its time is told: the house''s zone';
comment on column dispatch.visit.begins      is 'They come from';
comment on column dispatch.visit.ends        is 'They come until';
comment on column dispatch.visit.reason      is 'Why they come';
comment on column dispatch.visit.words       is 'Why, in words; erasable';
comment on column dispatch.visit.workers     is 'Who comes; their full names as told stand in the line as commitments';
comment on column dispatch.visit.way         is 'How it was agreed';
comment on column dispatch.visit.state       is 'Agreed, or how it ended';
comment on column dispatch.visit.version     is 'What If-Match names';
comment on column dispatch.visit.agreed_at   is 'When it was agreed last';
comment on column dispatch.visit.remind_at   is 'When the resident is to be reminded';
comment on column dispatch.visit.reminded_at is 'When the reminder fell due';
comment on column dispatch.visit.ended_at    is 'When it ended';

grant select, insert, update on dispatch.visit to ${app};
