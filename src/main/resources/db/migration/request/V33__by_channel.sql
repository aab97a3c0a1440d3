-- The same for a search by channel: some channels bring a request a month.
create index request_by_channel on request.request (book, channel, registered_at desc, id desc);
