-- How one person at the desk relieved another. Both signatures are lines of the centre's book; this is their reading and the sheet.
create table sla.hand_over (
    book         uuid        not null,
    id           uuid        not null,
    state        text        not null check (state in ('SIGNED', 'TAKEN', 'WITHDRAWN')),
    from_account uuid        not null,
    signed_at    timestamptz not null,
    sheet        text        not null,
    sheet_hash   text        not null,
    to_account   uuid,
    taken_at     timestamptz,
    primary key (book, id),
    check ((state = 'TAKEN') = (taken_at is not null)),
    check ((to_account is null) = (taken_at is null))
);

create unique index hand_over_waits on sla.hand_over (book, from_account) where state = 'SIGNED';
create index hand_over_newest on sla.hand_over (book, signed_at);

comment on table  sla.hand_over              is 'Hand-overs of shifts: who left, who came, what stood open';
comment on column sla.hand_over.book         is 'The centre''s book';
comment on column sla.hand_over.id           is 'Its id; the subject of its lines';
comment on column sla.hand_over.state        is 'SIGNED by who leaves, TAKEN by who came, or WITHDRAWN';
comment on column sla.hand_over.from_account is 'Who leaves';
comment on column sla.hand_over.signed_at    is 'When they signed';
comment on column sla.hand_over.sheet        is 'What stood open, JSON, word for word: ids, numbers and terms, nothing personal';
comment on column sla.hand_over.sheet_hash   is 'SHA-256 of the sheet, base64; both lines say it';
comment on column sla.hand_over.to_account   is 'Who came';
comment on column sla.hand_over.taken_at     is 'When they signed';

grant select, insert, update on sla.hand_over to ${app};
