-- Who leads a shift asks for what was broken in it; there is little of that at any size of the table.
create index clock_broken on sla.clock (book, due_at) where flagged;
