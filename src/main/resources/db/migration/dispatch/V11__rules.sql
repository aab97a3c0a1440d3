create table dispatch.rule (
    id           uuid        primary key,
    centre       uuid        not null,
    organisation uuid        not null,
    name         text        not null,
    position     int         not null,
    enabled      boolean     not null,
    moment       text        not null check (moment in ('REGISTERED', 'PLANNED')),
    skills       text[]      not null,
    urgency      text        check (urgency in ('EMERGENCY', 'ORDINARY')),
    from_time    time,
    to_time      time,
    crew         uuid        references dispatch.crew,
    arrive_within int,
    before_photos boolean    not null default false,
    after_photos boolean     not null default false,
    version      bigint      not null default 0,
    removed_at   timestamptz
);
create index rule_by_organisation on dispatch.rule (organisation, position, id) where removed_at is null;

comment on table  dispatch.rule               is 'Rules by which the desk sends somebody by itself; the first that fits is applied';
comment on column dispatch.rule.id            is 'Its id, time-ordered';
comment on column dispatch.rule.centre        is 'The dispatch centre; its lines stand in that book';
comment on column dispatch.rule.organisation  is 'For whose requests';
comment on column dispatch.rule.name          is 'What it is called; may name a person, erasable';
comment on column dispatch.rule.position      is 'Lower ones are tried first';
comment on column dispatch.rule.enabled       is 'Whether it is applied';
comment on column dispatch.rule.moment        is 'When: as the request is registered, or once it is planned';
comment on column dispatch.rule.skills        is 'Systems of the house and single kinds it is for; empty: all';
comment on column dispatch.rule.urgency       is 'For this urgency only';
comment on column dispatch.rule.from_time     is 'From this time of the house''s day';
comment on column dispatch.rule.to_time       is 'Until this time of the house''s day; before from_time: over midnight';
comment on column dispatch.rule.crew          is 'Who goes, where on duty; absent: the best offer that fits and is on duty';
comment on column dispatch.rule.arrive_within is 'Minutes in which they are to be there';
comment on column dispatch.rule.before_photos is 'The order is not done without a photo from before';
comment on column dispatch.rule.after_photos  is 'The order is not done without a photo from after';
comment on column dispatch.rule.version       is 'Grows with every change';
comment on column dispatch.rule.removed_at    is 'Since when it holds no more';

grant select, insert, update on dispatch.rule to ${app};
