-- What comes in by telephone and by message, as it stands now; what happened to it stands in the journal.
create schema intake;
grant usage on schema intake to ${app};
