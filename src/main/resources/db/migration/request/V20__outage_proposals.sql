-- Storms: many requests of one system from one place in a short time, proposed as an accident to a person. Holds nothing personal.
create table request.outage_proposal (
    book       uuid        not null,
    id         uuid        not null,
    centre     uuid        not null,
    system     text        not null,
    reach      text        not null check (reach in ('HOUSE', 'RISER', 'STREET')),
    houses     uuid[]      not null check (cardinality(houses) > 0),
    riser      uuid,
    requests   uuid[]      not null,
    callers    integer     not null,
    minutes    integer     not null,
    usual      numeric     not null,
    state      text        not null check (state in ('OPEN', 'CONFIRMED', 'DISMISSED')),
    made_at    timestamptz not null,
    grown_at   timestamptz not null,
    decided_at timestamptz,
    outage     uuid,
    reason     text        check (reason in ('UNRELATED', 'KNOWN', 'REPEATS', 'OTHER')),
    primary key (book, id)
);

create unique index outage_proposal_by_id on request.outage_proposal (id);
create index outage_proposal_open        on request.outage_proposal (centre, id desc) where state = 'OPEN';
create index outage_proposal_by_centre   on request.outage_proposal (centre, id desc);
create index outage_proposal_dismissed   on request.outage_proposal (centre, decided_at) where state = 'DISMISSED';

comment on table  request.outage_proposal            is 'Accidents the desk proposes where requests come unusually fast';
comment on column request.outage_proposal.book       is 'The book of whoever serves its first house';
comment on column request.outage_proposal.id         is 'The proposal, time-ordered';
comment on column request.outage_proposal.centre     is 'The dispatch centre';
comment on column request.outage_proposal.system     is 'What does not work';
comment on column request.outage_proposal.reach      is 'A house, a riser, or neighbouring houses of a street';
comment on column request.outage_proposal.houses     is 'The houses the requests came from';
comment on column request.outage_proposal.riser      is 'The riser all of them hang on, where there is one';
comment on column request.outage_proposal.requests   is 'The requests that speak for it, in the order they came';
comment on column request.outage_proposal.callers    is 'How many different applicants those are';
comment on column request.outage_proposal.minutes    is 'Within how many minutes they came';
comment on column request.outage_proposal.usual      is 'How many usually come from there in that time';
comment on column request.outage_proposal.state      is 'Open, confirmed or dismissed';
comment on column request.outage_proposal.made_at    is 'When it was made';
comment on column request.outage_proposal.grown_at   is 'When its evidence grew last';
comment on column request.outage_proposal.decided_at is 'When a person decided';
comment on column request.outage_proposal.outage     is 'The accident it became';
comment on column request.outage_proposal.reason     is 'Why it was dismissed';

grant select, insert, update on request.outage_proposal to ${app};
