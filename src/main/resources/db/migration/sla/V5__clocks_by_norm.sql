-- Reports count by norm and list a norm's clocks page by page; a period over all norms skips from one to the next.
create index clock_by_norm on sla.clock (book, norm, origin, subject, cycle);
drop index sla.clock_by_origin;
