create table notification.channel_condition (
    way            text        not null,
    channel        uuid        not null,
    degraded_since timestamptz,
    failure        text,
    failed_at      timestamptz,
    worked_at      timestamptz,
    primary key (way, channel)
);

comment on table  notification.channel_condition                is 'How each way out fares; all instances write it';
comment on column notification.channel_condition.way            is 'What kind of channel';
comment on column notification.channel_condition.channel        is 'The configured channel; the nil id: the installation''s own';
comment on column notification.channel_condition.degraded_since is 'Since when it fails; absent: it works';
comment on column notification.channel_condition.failure        is 'Why it failed last';
comment on column notification.channel_condition.failed_at      is 'When it failed last';
comment on column notification.channel_condition.worked_at      is 'When it worked last, to the minute';

grant select, insert, update on notification.channel_condition to ${app};
