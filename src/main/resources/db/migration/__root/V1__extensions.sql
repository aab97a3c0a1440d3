-- Trigram similarity for addresses and words; gist over plain types for "no two managers at one time".
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
