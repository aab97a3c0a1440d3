-- Who hands a shift over lists what was promised and is not done; there is little of that at any size of the table.
create index request_promised on request.request (book, promised_at) where promised_at is not null and completed_at is null and closed_at is null;
