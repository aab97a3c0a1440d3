create table intake.message (
    book         uuid        not null,
    id           uuid        not null,
    channel      text        not null check (channel in ('PHONE', 'INTERCOM', 'IN_PERSON', 'WEBSITE', 'MOBILE_APP',
                             'MESSENGER', 'EMAIL', 'VOICE_ROBOT', 'PARTNER', 'STAFF', 'SIGNAL')),
    state        text        not null check (state in ('WAITING', 'CLARIFYING', 'REGISTERED', 'JOINED', 'ANSWERED', 'DECLINED')),
    received_at  timestamptz not null,
    organisation uuid,
    house        uuid,
    name         text,
    phone        text,
    email        text,
    contact      text,
    address_text text,
    words        text,
    call         uuid,
    way          text,
    reason       text,
    done_at      timestamptz,
    claimed_at   timestamptz,
    claimed_by   uuid,
    primary key (book, id)
);
create index message_by_time on intake.message (book, received_at, id);
create index message_waiting on intake.message (book, received_at, id) where state in ('WAITING', 'CLARIFYING');
create index message_claimed on intake.message (claimed_at) where claimed_at is not null;

comment on table  intake.message              is 'Electronic and voice messages as they stand now; kept with the journal in one transaction';
comment on column intake.message.book         is 'The dispatch centre''s book its lines stand in';
comment on column intake.message.id           is 'Its id, time-ordered';
comment on column intake.message.channel      is 'How it reached the desk';
comment on column intake.message.state        is 'Where it stands';
comment on column intake.message.received_at  is 'When the desk received it';
comment on column intake.message.organisation is 'The organisation of the key it came by, or the one named';
comment on column intake.message.house        is 'The house it surely means';
comment on column intake.message.name         is 'The author''s name; personal, erasable';
comment on column intake.message.phone        is 'Phone, E.164, or as told; personal, erasable';
comment on column intake.message.email        is 'E-mail; personal, erasable';
comment on column intake.message.contact      is 'Where else to answer, such as a messenger''s address; personal, erasable';
comment on column intake.message.address_text is 'The address in the author''s words; personal, erasable';
comment on column intake.message.words        is 'The author''s words; personal, erasable';
comment on column intake.message.call         is 'The call a voice message was left in';
comment on column intake.message.way          is 'How it was answered';
comment on column intake.message.reason       is 'Why it was declined';
comment on column intake.message.done_at      is 'When it was considered';
comment on column intake.message.claimed_at   is 'Since when its requests are being registered';
comment on column intake.message.claimed_by   is 'Who registers them';

grant select, insert, update on intake.message to ${app};
