-- The resident's request as it stands now; what happened to it stands in the journal.
create schema request;
grant usage on schema request to ${app};

create table request.request (
    book              uuid        not null,
    id                uuid        not null,
    centre            uuid        not null,
    status            text        not null check (status in ('REGISTERED', 'CLOSED', 'REJECTED', 'WITHDRAWN', 'HANDED_OVER')),
    decision_version  integer     not null default 0,
    channel           text        not null check (channel in ('PHONE', 'INTERCOM', 'IN_PERSON', 'WEBSITE', 'MOBILE_APP',
                                  'MESSENGER', 'EMAIL', 'VOICE_ROBOT', 'PARTNER', 'STAFF', 'SIGNAL')),
    kind              text,
    kind_source       text        not null check (kind_source in ('PERSON', 'PROPOSED', 'UNSURE')),
    urgency           text        not null check (urgency in ('EMERGENCY', 'ORDINARY')),
    house             uuid,
    address_match     text        not null check (address_match in ('GIVEN', 'SURE', 'UNSURE', 'NONE')),
    entrance          text,
    floor             text,
    premises          text,
    address_text      text,
    applicant_name    text,
    applicant_phone   text,
    applicant_email   text,
    applicant_inn     text,
    description       text,
    answers           text        not null default '{}',
    proposed          text        not null default '[]',
    repeats           text        not null default '[]',
    received_at       timestamptz not null,
    registered_at     timestamptz not null,
    damage_at         timestamptz not null,
    wished_from       timestamptz,
    wished_to         timestamptz,
    call_id           text,
    message_id        uuid,
    foreign_number    text,
    handed_over_from  uuid,
    words             tsvector    generated always as
                      (to_tsvector('russian', coalesce(description, '') || ' ' || coalesce(address_text, ''))) stored,
    primary key (book, id)
);

comment on table  request.request                  is 'Requests as they stand now; a reading of the journal, kept with it in one transaction';
comment on column request.request.book             is 'The book its lines stand in';
comment on column request.request.id               is 'Its id, time-ordered';
comment on column request.request.centre           is 'The dispatch centre that took it';
comment on column request.request.status           is 'Where it stands';
comment on column request.request.decision_version is 'Grows with every act that decides; what If-Match names';
comment on column request.request.channel          is 'How it reached the desk';
comment on column request.request.kind             is 'Kind of fault; absent while nobody is sure';
comment on column request.request.kind_source      is 'Who said the kind: a person, the proposal, nobody yet';
comment on column request.request.urgency          is 'Emergency or ordinary';
comment on column request.request.house            is 'The house; absent while the address is to be confirmed';
comment on column request.request.address_match    is 'How the house was found';
comment on column request.request.entrance         is 'Entrance';
comment on column request.request.floor            is 'Floor';
comment on column request.request.premises         is 'Flat or other premises; personal, erasable';
comment on column request.request.address_text     is 'The address in the applicant''s words; personal, erasable';
comment on column request.request.applicant_name   is 'Name of the person or organisation; personal, erasable';
comment on column request.request.applicant_phone  is 'Phone, E.164; personal, erasable';
comment on column request.request.applicant_email  is 'E-mail; personal, erasable';
comment on column request.request.applicant_inn    is 'Tax number of an applicant organisation; erasable';
comment on column request.request.description      is 'The applicant''s words; personal, erasable';
comment on column request.request.answers          is 'Triage answers by question, JSON';
comment on column request.request.proposed         is 'Kinds proposed from the words, best first, JSON';
comment on column request.request.repeats          is 'Likely repeats found at registration, JSON';
comment on column request.request.received_at      is 'When the applicant turned to the desk';
comment on column request.request.registered_at    is 'Registration instant, where the clocks of 416 p.13 start';
comment on column request.request.damage_at        is 'When the damage happened; registration where unknown';
comment on column request.request.wished_from      is 'Visit wished from';
comment on column request.request.wished_to        is 'Visit wished until';
comment on column request.request.call_id          is 'The call it came by, the exchange''s own id';
comment on column request.request.message_id       is 'The message it came by';
comment on column request.request.foreign_number   is 'Number in the system it was imported from';
comment on column request.request.handed_over_from is 'The request of another book this one goes on';
comment on column request.request.words            is 'Search words of description and address, Russian morphology';

grant select, insert, update on request.request to ${app};
