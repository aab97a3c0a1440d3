create table identity.secret (
    name  text  primary key,
    value bytea not null
);
comment on table  identity.secret       is 'Keys of keyed hashes, made once by the service itself';
comment on column identity.secret.name  is 'What it is for';
comment on column identity.secret.value is '256 random bits';
grant select, insert on identity.secret to ${app};
