-- Lists ask for subjects with a clock still open; there are few of them at any size of the table.
create index clock_open on sla.clock (book, due_at) include (subject, state) where ended_at is null;
