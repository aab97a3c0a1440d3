-- A search by status pages from the newest: without this it walks over all that stand elsewhere.
create index request_by_status on request.request (book, status, registered_at desc, id desc);
