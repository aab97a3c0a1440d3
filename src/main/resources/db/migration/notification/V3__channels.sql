create table notification.channel (
    id           uuid        primary key,
    centre       uuid        not null,
    organisation uuid,
    way          text        not null check (way in ('EMAIL', 'SMS', 'WEBHOOK')),
    name         text        not null,
    settings     jsonb       not null,
    secret       bytea,
    enabled      boolean     not null,
    version      integer     not null,
    created_at   timestamptz not null,
    removed_at   timestamptz
);
create index channel_of_centre on notification.channel (centre, id) where removed_at is null;

comment on table  notification.channel              is 'The ways out a centre or an organisation has set up; the installation''s own stand in its settings';
comment on column notification.channel.id           is 'Its id';
comment on column notification.channel.centre       is 'The dispatch centre';
comment on column notification.channel.organisation is 'Whose messages go by it; absent: those of the whole centre';
comment on column notification.channel.way          is 'What kind of channel';
comment on column notification.channel.name         is 'Its name on screens';
comment on column notification.channel.settings     is 'All that is no secret, as JSON';
comment on column notification.channel.secret       is 'Password or signing secret, AES-GCM under the installation''s key';
comment on column notification.channel.enabled      is 'Whether it is used';
comment on column notification.channel.version      is 'Grows with every change';
comment on column notification.channel.created_at   is 'When it was set up';
comment on column notification.channel.removed_at   is 'When it was taken away';

grant select, insert, update on notification.channel to ${app};
