-- What was entered well after it happened is asked for by inspectors, and rare: its own index keeps the question short.
create index line_backdated on journal.line (book, no) where recorded_at - occurred_at > interval '60 seconds' and code <> 'request.imported';
