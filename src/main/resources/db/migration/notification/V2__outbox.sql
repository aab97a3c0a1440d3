create table notification.outbox (
    book           uuid        not null,
    id             uuid        not null,
    origin         text        not null,
    line           bigint,
    event          text        not null,
    subject_kind   text        not null,
    subject        uuid        not null,
    house          uuid,
    centre         uuid        not null,
    recipient_kind text        not null check (recipient_kind in ('APPLICANT', 'ACCOUNT', 'WEBHOOK', 'SUBSCRIBER')),
    recipient      uuid        not null,
    way            text        not null check (way in ('EMAIL', 'SMS', 'PUSH', 'WEBHOOK')),
    channel        uuid,
    further        jsonb       not null default '[]',
    state          text        not null check (state in ('GATHERED', 'WAITING', 'SENT', 'DELIVERED', 'FAILED')),
    legal          boolean     not null,
    due_at         timestamptz,
    planned_at     timestamptz,
    informing      boolean     not null default false,
    address        text,
    title          text,
    words          text,
    enclosed       text,
    template       uuid,
    created_at     timestamptz not null,
    next_at        timestamptz,
    attempts       integer     not null default 0,
    failure        text,
    failure_words  text,
    failed_at      timestamptz,
    sent_at        timestamptz,
    delivered_at   timestamptz,
    foreign_id     text,
    gathered_in    uuid,
    primary key (book, id),
    unique (book, origin, recipient_kind, recipient, way)
);
create index outbox_waiting on notification.outbox (way, channel, next_at) where state = 'WAITING';
create index outbox_unproven on notification.outbox (next_at) where state = 'SENT';
create index outbox_informing on notification.outbox (book, id) where informing;
create index outbox_gathered on notification.outbox (next_at) where state = 'GATHERED';
create index outbox_gathered_in on notification.outbox (gathered_in) where gathered_in is not null;
create index outbox_of_subject on notification.outbox (book, subject, id);
create index outbox_foreign on notification.outbox (foreign_id) where foreign_id is not null;

comment on table  notification.outbox                is 'One message to one recipient by one channel, and what came of it; made from a line after its commit, once';
comment on column notification.outbox.book           is 'The book its lines stand in';
comment on column notification.outbox.id             is 'Its id, time-ordered; receivers are told it as the delivery id';
comment on column notification.outbox.origin         is 'What it was made from, such as line:17; with recipient and channel it is made once';
comment on column notification.outbox.line           is 'The line it was made from, where it was one';
comment on column notification.outbox.event          is 'What is told';
comment on column notification.outbox.subject_kind   is 'What it is about: kind';
comment on column notification.outbox.subject        is 'What it is about: id';
comment on column notification.outbox.house          is 'The house its lines belong to';
comment on column notification.outbox.centre         is 'The dispatch centre';
comment on column notification.outbox.recipient_kind is 'Who is told: the applicant of the subject, an account, a connected system, a subscriber of seals';
comment on column notification.outbox.recipient      is 'Who of these: the request, account, channel or subscription';
comment on column notification.outbox.way            is 'By what kind of channel';
comment on column notification.outbox.channel        is 'The configured channel; absent: the installation''s own';
comment on column notification.outbox.further        is 'The recipient''s further channels with address and words, taken in this order where this one fails; personal, erasable';
comment on column notification.outbox.state          is 'GATHERED for a digest, WAITING to be sent, SENT and not proved delivered, DELIVERED, FAILED for good';
comment on column notification.outbox.legal          is 'Whether the law wants it told: it ignores choice and quiet hours';
comment on column notification.outbox.due_at         is 'By when the norm wants it told';
comment on column notification.outbox.planned_at     is 'The planned term it names; delivered, it informs the applicant of it';
comment on column notification.outbox.informing      is 'Whether the act of informing is still owed for its delivery';
comment on column notification.outbox.address        is 'Where it goes; personal, erasable';
comment on column notification.outbox.title          is 'Its subject line, exactly as sent; personal, erasable';
comment on column notification.outbox.words          is 'Its text, exactly as sent; personal, erasable';
comment on column notification.outbox.enclosed       is 'What is enclosed with it, as JSON';
comment on column notification.outbox.template       is 'The template''s version it was written from; absent: the shipped one';
comment on column notification.outbox.created_at     is 'When it was made';
comment on column notification.outbox.next_at        is 'When it is next looked at: sent, tried again, gathered, proof missed; absent: no more';
comment on column notification.outbox.attempts       is 'How often it was tried';
comment on column notification.outbox.failure        is 'Why the last try failed';
comment on column notification.outbox.failure_words  is 'What the other side said to it; may be personal, erasable';
comment on column notification.outbox.failed_at      is 'When the last try failed';
comment on column notification.outbox.sent_at        is 'When the other side took it';
comment on column notification.outbox.delivered_at   is 'When it was proved delivered';
comment on column notification.outbox.foreign_id     is 'The id the other side gave it, by which its receipt is found';
comment on column notification.outbox.gathered_in    is 'The digest it was told in';

grant select, insert, update on notification.outbox to ${app};
