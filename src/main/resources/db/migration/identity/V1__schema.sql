create schema identity;
comment on schema identity is 'Who acts: dispatch centres, accounts, integration keys, tokens';
grant usage on schema identity to ${app};
