create table notification.account_contact (
    account    uuid        primary key,
    centre     uuid        not null,
    email      text,
    phone      text,
    ways       text[]      not null,
    language   text        not null check (language in ('RU', 'EN')),
    changed_at timestamptz not null
);

comment on table  notification.account_contact            is 'Where colleagues are told that they were mentioned or given work';
comment on column notification.account_contact.account    is 'Whose';
comment on column notification.account_contact.centre     is 'The dispatch centre';
comment on column notification.account_contact.email      is 'E-mail; personal';
comment on column notification.account_contact.phone      is 'Mobile phone, E.164; personal';
comment on column notification.account_contact.ways       is 'By which kinds of channels, in this order';
comment on column notification.account_contact.language   is 'In which language';
comment on column notification.account_contact.changed_at is 'When they were last changed';

grant select, insert, update, delete on notification.account_contact to ${app};
