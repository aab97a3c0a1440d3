-- Every page counts the calls of colleagues its reader has not seen.
create index mention_unread on request.mention (account) where read_at is null;
