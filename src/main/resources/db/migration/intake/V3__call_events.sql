create table intake.call_event (
    book        uuid        not null,
    call        uuid        not null,
    type        text        not null check (type in ('RINGING', 'ANSWERED', 'ENDED', 'ABANDONED', 'VOICEMAIL', 'RECORDING')),
    at          timestamptz not null,
    inferred    boolean     not null,
    direction   text,
    from_number text,
    to_number   text,
    device      text,
    operator    text,
    primary key (book, call, type, at, inferred),
    foreign key (book, call) references intake.call (book, id)
);

comment on table  intake.call_event             is 'What the exchange told of a call, as far as it changed anything; the call''s state is folded from it';
comment on column intake.call_event.book        is 'The centre''s book';
comment on column intake.call_event.call        is 'The call';
comment on column intake.call_event.type        is 'What happened';
comment on column intake.call_event.at          is 'When';
comment on column intake.call_event.inferred    is 'Concluded from another event; counts only while nothing better is known';
comment on column intake.call_event.direction   is 'To the desk or from it, where told';
comment on column intake.call_event.from_number is 'Who called, as told; personal, erasable';
comment on column intake.call_event.to_number   is 'Who was called, as told; personal, erasable';
comment on column intake.call_event.device      is 'Intercom or lift panel';
comment on column intake.call_event.operator    is 'Who took it';

grant select, insert, update on intake.call_event to ${app};
