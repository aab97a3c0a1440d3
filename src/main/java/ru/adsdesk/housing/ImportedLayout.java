package ru.adsdesk.housing;

import org.springframework.stereotype.Component;
import ru.adsdesk.housing.imports.ImportJob;

/** Enters the entrances and premises that rows of an import speak of and nobody entered yet. */
@Component
class ImportedLayout {

    private static final String ADD_ENTRANCES = """
            insert into housing.entrance (id, house, number)
            select uuidv7(), named.* from (
                select distinct (data ->> 'house')::uuid, data ->> 'entrance'
                from housing.import_row
                where import = :import and action in ('NEW', 'CHANGED') and data ->> 'entrance' is not null) named
            on conflict (house, number) do nothing
            """;

    private static final String ADD_PREMISES = """
            insert into housing.premises (id, house, entrance, number)
            select distinct on (named.house, named.number) uuidv7(), named.house, e.id, named.number
            from (select (r.data ->> 'house')::uuid as house, r.data ->> 'entrance' as entrance, p.number
                  from housing.import_row r
                  cross join lateral jsonb_array_elements_text(r.data -> 'premises') as p (number)
                  where r.import = :import and r.action in ('NEW', 'CHANGED')) named
            left join housing.entrance e on e.house = named.house and e.number = named.entrance
            on conflict (house, number) do nothing
            """;

    private final ImportStatements statements;

    ImportedLayout(ImportStatements statements) {
        this.statements = statements;
    }

    void addEntrances(ImportJob job) {
        statements.run(ADD_ENTRANCES, job);
    }

    /** Those listed under {@code premises}. */
    void addPremises(ImportJob job) {
        statements.run(ADD_PREMISES, job);
    }
}
