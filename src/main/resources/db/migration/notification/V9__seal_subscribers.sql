create table notification.seal_subscriber (
    id            uuid        primary key,
    centre        uuid        not null,
    email         text        not null,
    book          uuid,
    mailed_on     date,
    subscribed_at timestamptz not null
);
create unique index seal_subscriber_once on notification.seal_subscriber
    (centre, lower(email), coalesce(book, '00000000-0000-0000-0000-000000000000'));

comment on table  notification.seal_subscriber               is 'Who is mailed the newest seals once a day';
comment on column notification.seal_subscriber.id            is 'Its id';
comment on column notification.seal_subscriber.centre        is 'The dispatch centre';
comment on column notification.seal_subscriber.email         is 'Where seals go; personal, gone with the subscription';
comment on column notification.seal_subscriber.book          is 'Whose seals; absent: those of every book of the centre';
comment on column notification.seal_subscriber.mailed_on     is 'The day, in the centre''s zone, whose seals were last mailed';
comment on column notification.seal_subscriber.subscribed_at is 'Since when';

grant select, insert, update, delete on notification.seal_subscriber to ${app};
