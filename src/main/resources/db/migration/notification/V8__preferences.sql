create table notification.preference (
    id         uuid        not null unique,
    centre     uuid        not null,
    phone      text        not null,
    ways       text[]      not null,
    mode       text        not null check (mode in ('EACH_STEP', 'ONLY_RESULTS', 'DIGEST')),
    quiet_from time,
    quiet_to   time,
    digest_at  time,
    language   text        not null check (language in ('RU', 'EN')),
    email      text,
    changed_at timestamptz not null,
    primary key (centre, phone),
    check ((quiet_from is null) = (quiet_to is null))
);

comment on table  notification.preference            is 'How residents want to be told, by their verified phone';
comment on column notification.preference.id         is 'Its id, which the lines of its changes name';
comment on column notification.preference.centre     is 'The dispatch centre';
comment on column notification.preference.phone      is 'Whose, E.164; personal, erasable';
comment on column notification.preference.ways       is 'By which kinds of channels, in this order';
comment on column notification.preference.mode       is 'Each step, only results, or one digest a day';
comment on column notification.preference.quiet_from is 'From when nothing is told but what the law wants, in the house''s zone';
comment on column notification.preference.quiet_to   is 'Until when';
comment on column notification.preference.digest_at  is 'When the digest goes out, in the house''s zone; absent: when the installation says';
comment on column notification.preference.language   is 'In which language';
comment on column notification.preference.email      is 'Another e-mail than the requests'' own; personal, erasable';
comment on column notification.preference.changed_at is 'When they were last changed';

grant select, insert, update, delete on notification.preference to ${app};
