-- Accidents and planned shutdowns as they stand now; what happened to them stands in the journal.
create schema outage;
grant usage on schema outage to ${app};

create table outage.outage (
    book            uuid        not null,
    id              uuid        not null,
    centre          uuid        not null,
    kind            text        not null check (kind in ('ACCIDENT', 'PLANNED')),
    system          text        not null check (system in ('COLD_WATER', 'HOT_WATER', 'HEATING', 'SEWERAGE', 'ELECTRICITY', 'GAS',
                                'LIFT', 'PLATFORM', 'CHUTE', 'VENTILATION', 'FIRE_SAFETY', 'ROOF', 'YARD', 'INTERCOM')),
    state           text        not null check (state in ('PLANNED', 'OPEN', 'LOCALISED', 'ENDED', 'VOIDED')),
    version         integer     not null default 0,
    cause           text        not null check (cause in ('IN_HOUSE', 'NETWORK', 'SUPPLIER', 'REPAIR', 'YEARLY_WORKS', 'WEATHER', 'UNKNOWN')),
    words           text,
    found_at        timestamptz not null,
    begins_at       timestamptz,
    expected_end_at timestamptz,
    short_notice    text        check (short_notice in ('URGENT_REPAIR', 'ORDERED', 'AGREED_WITH_RESIDENTS')),
    announced_at    timestamptz,
    told_at         timestamptz,
    localised_at    timestamptz,
    ended_at        timestamptz,
    cut             boolean     not null default false,
    dead_end        boolean,
    sources         integer     check (sources in (1, 2)),
    indoor          integer     check (indoor between -40 and 40),
    runs            integer     not null default 0,
    void_reason     text        check (void_reason in ('MISTAKE', 'ENTERED_TWICE', 'CANCELLED')),
    primary key (book, id),
    check ((kind = 'PLANNED') = (begins_at is not null))
);

comment on table  outage.outage                 is 'Accidents and planned shutdowns: one trouble, many homes';
comment on column outage.outage.book            is 'The book its lines stand in: of whoever serves its first house';
comment on column outage.outage.id              is 'Its id, time-ordered';
comment on column outage.outage.centre          is 'The dispatch centre that leads it';
comment on column outage.outage.kind            is 'Accident or planned shutdown';
comment on column outage.outage.system          is 'What does not work';
comment on column outage.outage.state           is 'Where it stands';
comment on column outage.outage.version         is 'Grows with every act that decides; what If-Match names';
comment on column outage.outage.cause           is 'Why, as far as it is known';
comment on column outage.outage.words           is 'What callers are told; free words, erasable';
comment on column outage.outage.found_at        is 'When it was found, or planned';
comment on column outage.outage.begins_at       is 'When a planned shutdown begins';
comment on column outage.outage.expected_end_at is 'When it is expected to end';
comment on column outage.outage.short_notice    is 'Why a planned shutdown is announced later than the law asks';
comment on column outage.outage.announced_at    is 'When notice of a planned shutdown was published';
comment on column outage.outage.told_at         is 'When consumers were told cause and expected length';
comment on column outage.outage.localised_at    is 'When the harm was stopped';
comment on column outage.outage.ended_at        is 'When it ended';
comment on column outage.outage.cut             is 'Whether the supply is cut now';
comment on column outage.outage.dead_end        is 'Whether hot water comes by a dead-end main';
comment on column outage.outage.sources         is 'Independent sources of power, 1 or 2';
comment on column outage.outage.indoor          is 'Indoor temperature measured last, whole degrees Celsius';
comment on column outage.outage.runs            is 'How often it has ended; a link made now waits for the next end';
comment on column outage.outage.void_reason     is 'Why the entry does not count';

grant select, insert, update on outage.outage to ${app};
