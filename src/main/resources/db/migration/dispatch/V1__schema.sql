-- Who goes out, with what orders, and when residents let them in; what happened stands in the journal.
create schema dispatch;
grant usage on schema dispatch to ${app};
