-- How each person likes their pages; nothing personal beyond the account's id.
create table console.preference (
    account  uuid primary key,
    theme    text    not null check (theme in ('AUTO', 'LIGHT', 'DARK')),
    language text    not null check (language in ('RU', 'EN')),
    muted    boolean not null
);

comment on table  console.preference          is 'How a person likes their pages';
comment on column console.preference.account  is 'The account';
comment on column console.preference.theme    is 'Light, dark, or as the browser is set';
comment on column console.preference.language is 'Language of the pages';
comment on column console.preference.muted    is 'Whether warnings make no sound';

grant select, insert, update on console.preference to ${app};
