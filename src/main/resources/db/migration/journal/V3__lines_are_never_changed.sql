-- Below the application: whoever is connected, a written line stays as it is.
create function journal.refuse_change() returns trigger
    language plpgsql
as $$
begin
    raise exception 'the journal is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

comment on function journal.refuse_change() is 'Refuses update, delete and truncate of evidence';

create trigger lines_are_never_changed
    before update or delete on journal.line
    for each row execute function journal.refuse_change();

create trigger lines_are_never_truncated
    before truncate on journal.line
    for each statement execute function journal.refuse_change();

alter table journal.line enable always trigger lines_are_never_changed;
alter table journal.line enable always trigger lines_are_never_truncated;
