create table notification.push_subscription (
    id       uuid        primary key,
    centre   uuid        not null,
    account  uuid,
    phone    text,
    endpoint text        not null,
    p256dh   text        not null,
    auth     text        not null,
    made_at  timestamptz not null,
    check ((account is null) <> (phone is null))
);
create unique index push_subscription_of_endpoint on notification.push_subscription (endpoint, centre);
create index push_subscription_of_phone on notification.push_subscription (centre, phone, id) where phone is not null;
create index push_subscription_of_account on notification.push_subscription (account, id) where account is not null;

comment on table  notification.push_subscription          is 'Browsers and apps that asked for push';
comment on column notification.push_subscription.id       is 'Its id';
comment on column notification.push_subscription.centre   is 'The dispatch centre';
comment on column notification.push_subscription.account  is 'Whose: an account';
comment on column notification.push_subscription.phone    is 'Whose: a resident''s verified phone; personal, erasable';
comment on column notification.push_subscription.endpoint is 'Where the push service takes it; leads to a person''s device, erasable';
comment on column notification.push_subscription.p256dh   is 'The device''s public key, base64url';
comment on column notification.push_subscription.auth     is 'The device''s secret, base64url';
comment on column notification.push_subscription.made_at  is 'When it was handed in';

grant select, insert, update, delete on notification.push_subscription to ${app};
