-- Rounds look at what is open, whatever the books hold besides.
create index request_open_by_house on request.request (house) where status in ('REGISTERED', 'PLANNED', 'DISPATCHED', 'IN_PROGRESS', 'COMPLETED', 'CONTROL', 'DEFERRED') and house is not null;
create index request_deferred      on request.request (deferred_until) where status = 'DEFERRED';
