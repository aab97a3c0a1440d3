-- Who leads a shift looks at what each dispatcher has in hand, whatever the books hold besides.
create index request_open_by_owner on request.request (book, owner) where owner is not null and status in ('REGISTERED', 'PLANNED', 'DISPATCHED', 'IN_PROGRESS', 'COMPLETED', 'CONTROL', 'DEFERRED');
