create table identity.token (
    id         uuid        primary key,
    hash       bytea       not null unique,
    account_id uuid        references identity.account (id),
    key_id     uuid        references identity.integration_key (id),
    phone      text,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    check ((account_id is not null) <> (key_id is not null and phone is not null))
);
create index token_by_account on identity.token (account_id) where account_id is not null;
create index token_by_phone   on identity.token (phone)      where phone is not null;
create index token_by_expiry  on identity.token (expires_at);
comment on table  identity.token            is 'Tokens of people and of residents'' apps';
comment on column identity.token.id         is 'Id; a resident acts under it, so that nothing leads from a line back to a phone';
comment on column identity.token.hash       is 'SHA-256 of the token; the token itself is shown once and kept nowhere';
comment on column identity.token.account_id is 'Whose it is, where a person logged in';
comment on column identity.token.key_id     is 'The channel''s key a resident came by';
comment on column identity.token.phone      is 'The resident''s verified phone, E.164 (personal data, gone with the token)';
comment on column identity.token.issued_at  is 'When it was issued';
comment on column identity.token.expires_at is 'From when it opens nothing';
comment on column identity.token.revoked_at is 'When it was revoked before its time';
grant select, insert, update, delete on identity.token to ${app};
