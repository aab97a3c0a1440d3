-- Messages out: what is to be told to whom, and what came of it.
create schema notification;
grant usage on schema notification to ${app};
