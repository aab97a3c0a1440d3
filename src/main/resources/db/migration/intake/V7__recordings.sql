create table intake.recording (
    book         uuid        not null,
    call         uuid        not null,
    source       text        not null,
    id           uuid        not null,
    state        text        not null check (state in ('WAITING', 'KEPT', 'GIVEN_UP', 'ERASED')),
    asked_at     timestamptz not null,
    next_at      timestamptz not null,
    attempts     integer     not null default 0,
    trouble      text,
    sha256       text,
    bytes        bigint,
    content_type text,
    primary key (book, call, source),
    foreign key (book, call) references intake.call (book, id)
);
create index recording_due on intake.recording (next_at) where state = 'WAITING';

comment on table  intake.recording              is 'Recordings of calls: those to be fetched from the exchange, and those kept';
comment on column intake.recording.book         is 'The centre''s book';
comment on column intake.recording.call         is 'The call';
comment on column intake.recording.source       is 'Where the exchange keeps it: an address, or the exchange''s own name of it';
comment on column intake.recording.id           is 'Name of the file it is kept in';
comment on column intake.recording.state        is 'Where it stands';
comment on column intake.recording.asked_at     is 'When the exchange told of it';
comment on column intake.recording.next_at      is 'When it is tried next';
comment on column intake.recording.attempts     is 'How often it was tried';
comment on column intake.recording.trouble      is 'Why the last attempt failed';
comment on column intake.recording.sha256       is 'SHA-256 of the file, as in its line';
comment on column intake.recording.bytes        is 'Length of the file';
comment on column intake.recording.content_type is 'What sort of sound it is';

grant select, insert, update on intake.recording to ${app};
