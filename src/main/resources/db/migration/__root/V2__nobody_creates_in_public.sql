-- Every module keeps its tables in a schema of its own; the shared one stays empty.
revoke create on schema public from public;
