-- Text messages whose receipt is to come: the providers they went by are kept bound.
create index outbox_awaited on notification.outbox (channel, sent_at) where state = 'SENT' and way = 'SMS';
