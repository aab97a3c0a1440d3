-- A conversation that ends as somebody else's business says whose, also where writing that was cut off.
alter table intake.call_link add column directed_to text;

comment on column intake.call_link.directed_to is 'Where the caller was sent, where it is not ours';
comment on column intake.call_link.outcome     is 'What the call comes to: a new request, a join to one there is, a consultation, or not ours';
