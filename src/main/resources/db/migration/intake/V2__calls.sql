create table intake.call (
    book            uuid        not null,
    id              uuid        not null,
    call_id         text        not null,
    direction       text        not null check (direction in ('INCOMING', 'OUTGOING')),
    state           text        not null check (state in ('RINGING', 'TALKING', 'ENDED', 'MISSED', 'VOICEMAIL', 'UNANSWERED')),
    number          text,
    device          text,
    line            text,
    operator        text,
    started_at      timestamptz not null,
    rang_at         timestamptz,
    answered_at     timestamptz,
    ended_at        timestamptz,
    voicemail_at    timestamptz,
    owner           uuid,
    owned_at        timestamptz,
    duty            text        check (duty in ('OPEN', 'JOINED', 'CALLED_BACK', 'MESSAGE_TAKEN', 'CLOSED')),
    duty_of         uuid,
    duty_reason     text,
    duty_by         uuid,
    duty_closed_at  timestamptz,
    for_duty        uuid,
    outcome         text        check (outcome in ('REQUEST', 'JOINED', 'CONSULTATION', 'NOT_OURS')),
    handled_at      timestamptz,
    directed_to     text,
    requests        uuid[]      not null default '{}',
    message         uuid,
    peer            text        generated always as (coalesce('device:' || device, 'number:' || number)) stored,
    primary key (book, id)
);
create unique index call_by_call_id       on intake.call (book, call_id);
create index        call_by_time          on intake.call (book, started_at desc, id desc);
create index        call_by_peer          on intake.call (book, peer, started_at desc) where peer is not null;
create index        call_by_number_ending on intake.call (book, reverse(number) text_pattern_ops) where number is not null;
create index        call_open_duties      on intake.call (book, started_at) where duty = 'OPEN';
create index        call_of_duty          on intake.call (book, duty_of) where duty_of is not null;
create index        call_without_outcome  on intake.call (book, ended_at) where state = 'ENDED' and outcome is null;

comment on table  intake.call                is 'Telephone calls as they stand now; a reading of the journal, kept with it in one transaction';
comment on column intake.call.book           is 'The dispatch centre''s book its lines stand in';
comment on column intake.call.id             is 'Our id, derived from the centre and the exchange''s id';
comment on column intake.call.call_id        is 'The exchange''s own id';
comment on column intake.call.direction      is 'To the desk or from it';
comment on column intake.call.state          is 'Where it stands';
comment on column intake.call.number         is 'The other side: E.164, or as told where it is no number; personal, erasable';
comment on column intake.call.device         is 'Intercom or lift panel it came from';
comment on column intake.call.line           is 'The desk''s own line';
comment on column intake.call.operator       is 'Who took it, as the exchange names them, or the account of who entered it';
comment on column intake.call.started_at     is 'The earliest that is known of it';
comment on column intake.call.rang_at        is 'When it reached the desk, or was dialled';
comment on column intake.call.answered_at    is 'When a person took it';
comment on column intake.call.ended_at       is 'When it ended or was given up';
comment on column intake.call.voicemail_at   is 'When a voice message was left';
comment on column intake.call.owner          is 'The account that claimed it while it rang';
comment on column intake.call.owned_at       is 'When it was claimed';
comment on column intake.call.duty           is 'The duty to call back, where it was missed';
comment on column intake.call.duty_of        is 'The call whose duty it joined';
comment on column intake.call.duty_reason    is 'Why a person closed the duty';
comment on column intake.call.duty_by        is 'The call or message that did the duty';
comment on column intake.call.duty_closed_at is 'When the duty was done or closed';
comment on column intake.call.for_duty       is 'The duty an outgoing call was made for';
comment on column intake.call.outcome        is 'What an answered call came to';
comment on column intake.call.handled_at     is 'Since when it has come to something';
comment on column intake.call.directed_to    is 'Where the caller was sent, where it is not ours';
comment on column intake.call.requests       is 'Requests it came to or joined';
comment on column intake.call.message        is 'The voice message left in it';
comment on column intake.call.peer           is 'By what the calls of one caller are tied: the device, else the number';

grant select, insert, update on intake.call to ${app};
