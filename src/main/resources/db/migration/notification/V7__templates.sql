create table notification.template (
    id           uuid        primary key,
    centre       uuid        not null,
    organisation uuid,
    event        text        not null,
    form         text        not null check (form in ('SHORT', 'LONG')),
    language     text        not null check (language in ('RU', 'EN')),
    version      integer     not null,
    title        text        not null,
    words        text        not null,
    shipped      boolean     not null,
    made_at      timestamptz not null,
    made_by      uuid        not null
);
create unique index template_versions on notification.template
    (centre, coalesce(organisation, '00000000-0000-0000-0000-000000000000'), event, form, language, version);

comment on table  notification.template              is 'The words of messages a centre or an organisation wrote; each change is a version of its own, none is ever changed';
comment on column notification.template.id           is 'The version''s id';
comment on column notification.template.centre       is 'The dispatch centre';
comment on column notification.template.organisation is 'Whose messages are written so; absent: the whole centre''s';
comment on column notification.template.event        is 'What is told';
comment on column notification.template.form         is 'For which room: SHORT for text messages and push, LONG for e-mail';
comment on column notification.template.language     is 'In which language';
comment on column notification.template.version      is '1, 2, 3 …';
comment on column notification.template.title        is 'The subject line';
comment on column notification.template.words        is 'The text';
comment on column notification.template.shipped      is 'Whether from this version on the shipped words are used again';
comment on column notification.template.made_at      is 'Since when';
comment on column notification.template.made_by      is 'The account that wrote it';

grant select, insert on notification.template to ${app};
