create table notification.receipt (
    key       text        primary key,
    delivered boolean     not null,
    words     text        not null,
    came_at   timestamptz not null
);
create index receipt_by_time on notification.receipt (came_at);

comment on table  notification.receipt           is 'Receipts that came in and wait to be laid to their message; any instance hears them';
comment on column notification.receipt.key       is 'Channel and the id the provider gave the message, or the token of a push';
comment on column notification.receipt.delivered is 'Whether it was delivered, or never will be';
comment on column notification.receipt.words     is 'What the other side said';
comment on column notification.receipt.came_at   is 'When it came';

grant select, insert, delete on notification.receipt to ${app};
