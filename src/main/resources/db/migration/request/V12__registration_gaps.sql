-- Those not registered at once, longest waiting last: what an inspector asks for.
create index request_by_gap on request.request (book, (registered_at - received_at), id) where registered_at - received_at > interval '60 seconds';
