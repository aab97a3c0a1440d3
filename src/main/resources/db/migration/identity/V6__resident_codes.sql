create table identity.resident_code (
    phone_mac  bytea       not null,
    key_id     uuid        not null references identity.integration_key (id),
    code_mac   bytea       not null,
    expires_at timestamptz not null,
    tries_left integer     not null,
    primary key (phone_mac, key_id)
);
comment on table  identity.resident_code            is 'One-time codes sent to residents'' phones; the last one a phone and channel';
comment on column identity.resident_code.phone_mac  is 'Keyed hash of the phone';
comment on column identity.resident_code.key_id     is 'The channel''s key that asked for it';
comment on column identity.resident_code.code_mac   is 'Keyed hash of the code';
comment on column identity.resident_code.expires_at is 'From when it opens nothing';
comment on column identity.resident_code.tries_left is 'How many more guesses are taken';
grant select, insert, update, delete on identity.resident_code to ${app};
