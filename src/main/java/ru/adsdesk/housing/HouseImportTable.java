package ru.adsdesk.housing;

import org.springframework.stereotype.Component;
import ru.adsdesk.housing.imports.ImportJob;
import ru.adsdesk.identity.TimeOrderedIds;

/** The statements of the import of houses: each takes all kept rows at once. */
@Component
class HouseImportTable {

    private static final String DOUBT_DOUBLED = """
            insert into housing.import_issue (import, no, field, error, code, args)
            select :import, no, field, false, 'house.address-doubled', array[first::text]
            from (select no, data ->> 'addressColumn' as field, first_value(no) over same as first
                  from housing.import_row where import = :import and (data ->> 'main')::integer > 0
                  window same as (partition by data ->> 'streetKey', data ->> 'numberKey' order by no)) numbered
            where no > first
            """;

    private static final String FIND_BY_ID = """
            update housing.import_row r set existing = h.id
            from housing.house h
            where r.import = :import and h.centre = :centre and h.external_id = r.data ->> 'externalId'
            """;

    private static final String FIND_BY_ADDRESS = """
            update housing.import_row r set existing = h.id
            from housing.house h join housing.street s on s.id = h.street
            where r.import = :import and s.centre = :centre and r.data ->> 'externalId' is null
              and s.key = r.data ->> 'streetKey' and h.number_main = (r.data ->> 'main')::integer
              and h.number_key = r.data ->> 'numberKey' and h.address = r.data ->> 'address'
            """;

    private static final String SET_ACTIONS = """
            update housing.import_row r set action = found.action
            from (select r.no, case
                      when h.id is null then 'NEW'
                      when h.address = r.data ->> 'address' and h.zone = r.data ->> 'zone'
                           and (h.year, h.floors_min, h.floors_max, h.entrance_count, h.premises_count)
                               is not distinct from (
                                   coalesce((r.data ->> 'year')::integer, h.year),
                                   coalesce((r.data ->> 'floorsMin')::integer, h.floors_min),
                                   coalesce((r.data ->> 'floorsMax')::integer, h.floors_max),
                                   coalesce((r.data ->> 'entrances')::integer, h.entrance_count),
                                   coalesce((r.data ->> 'premises')::integer, h.premises_count))
                           and (r.data ->> 'managerKey' is null or s.id is not null) then 'SAME'
                      else 'CHANGED' end as action
                  from housing.import_row r
                  left join housing.house h on h.id = r.existing
                  left join housing.service s on s.house = h.id and s.until is null
                  where r.import = :import) found
            where r.import = :import and r.no = found.no
            """;

    private static final String DOUBT_OTHER_MANAGERS = """
            insert into housing.import_issue (import, no, field, error, code, args)
            select :import, r.no, r.data ->> 'managerColumn', false, 'house.manager-differs', array[o.name, r.data ->> 'manager']
            from housing.import_row r
            join housing.service s on s.house = r.existing and s.until is null
            join housing.organisation o on o.id = s.organisation
            where r.import = :import and r.data ->> 'managerKey' <> o.name_key
            """;

    private static final String NEW_MANAGERS = """
            select distinct on (r.data ->> 'managerKey') r.data ->> 'manager' as name, r.data ->> 'managerKey' as key,
                   r.data ->> 'inn' as inn
            from housing.import_row r
            where r.import = :import and r.action in ('NEW', 'CHANGED') and r.data ->> 'managerKey' is not null
              and not exists (select 1 from housing.organisation o
                              where o.centre = :centre and o.name_key = r.data ->> 'managerKey')
            order by r.data ->> 'managerKey', r.no
            """;

    private static final String ADD_STREETS = """
            insert into housing.street (centre, key, places, type, words, search, locality)
            select distinct on (r.data ->> 'streetKey') :centre::uuid, r.data ->> 'streetKey',
                   array(select jsonb_array_elements_text(r.data -> 'places')), r.data ->> 'type',
                   array(select jsonb_array_elements_text(r.data -> 'words')), r.data ->> 'search', r.data ->> 'locality'
            from housing.import_row r where r.import = :import and r.action in ('NEW', 'CHANGED')
            order by r.data ->> 'streetKey', r.no
            on conflict (centre, key) do nothing
            """;

    private static final String ADD_HOUSES = """
            insert into housing.house (id, centre, external_id, address, street, number_main, number_key, number, letter,
                   corpus, building, whole, zone, year, floors_min, floors_max, entrance_count, premises_count, created_at)
            select r.target, :centre, r.data ->> 'externalId', r.data ->> 'address', s.id, (r.data ->> 'main')::integer,
                   r.data ->> 'numberKey', r.data ->> 'number', r.data ->> 'letter', r.data ->> 'corpus',
                   r.data ->> 'building', (r.data ->> 'whole')::boolean, r.data ->> 'zone',
                   (r.data ->> 'year')::integer, (r.data ->> 'floorsMin')::integer, (r.data ->> 'floorsMax')::integer,
                   (r.data ->> 'entrances')::integer, (r.data ->> 'premises')::integer, :at
            from housing.import_row r
            join housing.street s on s.centre = :centre and s.key = r.data ->> 'streetKey'
            where r.import = :import and r.action = 'NEW' order by r.no
            """;

    private static final String CHANGE_HOUSES = """
            update housing.house h set address = r.data ->> 'address', street = s.id,
                   number_main = (r.data ->> 'main')::integer, number_key = r.data ->> 'numberKey',
                   number = r.data ->> 'number', letter = r.data ->> 'letter', corpus = r.data ->> 'corpus',
                   building = r.data ->> 'building', whole = (r.data ->> 'whole')::boolean, zone = r.data ->> 'zone',
                   year = coalesce((r.data ->> 'year')::integer, h.year),
                   floors_min = coalesce((r.data ->> 'floorsMin')::integer, h.floors_min),
                   floors_max = coalesce((r.data ->> 'floorsMax')::integer, h.floors_max),
                   entrance_count = coalesce((r.data ->> 'entrances')::integer, h.entrance_count),
                   premises_count = coalesce((r.data ->> 'premises')::integer, h.premises_count),
                   version = h.version + 1
            from housing.import_row r
            join housing.street s on s.centre = :centre and s.key = r.data ->> 'streetKey'
            where r.import = :import and r.action = 'CHANGED' and h.id = r.existing
            """;

    private static final String START_SERVICES = """
            insert into housing.service (id, house, organisation, since)
            select gen_random_uuid(), coalesce(r.existing, r.target), o.id,
                   case when r.existing is null then null else :at end
            from housing.import_row r
            join housing.organisation o on o.centre = :centre and o.name_key = r.data ->> 'managerKey'
            where r.import = :import and r.action in ('NEW', 'CHANGED')
              and not exists (select 1 from housing.service s where s.house = r.existing and s.until is null)
            """;

    private static final String OWE_LINES = """
            insert into housing.later_line (book, import, code, subject_kind, subject, house, occurred_at, actor_kind,
                   actor, facts)
            select coalesce(s.organisation, h.centre), :import,
                   case r.action when 'NEW' then 'house.added' else 'house.changed' end, 'house', h.id, h.id, :at,
                   :actorKind, :actor,
                   jsonb_strip_nulls(jsonb_build_object(
                       'address', h.address, 'zone', h.zone, 'externalId', h.external_id, 'server', s.organisation,
                       'year', h.year, 'floorsMin', h.floors_min, 'floorsMax', h.floors_max,
                       'entrances', h.entrance_count, 'premises', h.premises_count, 'import', :import::uuid))
            from housing.import_row r
            join housing.house h on h.id = coalesce(r.existing, r.target)
            left join housing.service s on s.house = h.id and s.until is null
            where r.import = :import and r.action in ('NEW', 'CHANGED')
            order by r.no
            """;

    private final ImportStatements statements;
    private final NewOrganisations managers;

    HouseImportTable(ImportStatements statements, NewOrganisations managers) {
        this.statements = statements;
        this.managers = managers;
    }

    void review(ImportJob job) {
        statements.joinAtOnce();
        statements.run(DOUBT_DOUBLED, job);
        statements.run(FIND_BY_ID, job);
        statements.run(FIND_BY_ADDRESS, job);
        statements.run(SET_ACTIONS, job);
        statements.run(DOUBT_OTHER_MANAGERS, job);
    }

    void write(ImportJob job) {
        statements.joinAtOnce();
        addManagers(job);
        statements.run(ADD_STREETS, job);
        statements.run(ADD_HOUSES, job);
        statements.run(CHANGE_HOUSES, job);
        statements.run(START_SERVICES, job);
        statements.run(OWE_LINES, job);
    }

    private void addManagers(ImportJob job) {
        managers.add(
                job,
                statements
                        .of(NEW_MANAGERS, job)
                        .query((row, n) -> new NewOrganisations.Row(
                                TimeOrderedIds.next(), row.getString("name"), row.getString("inn"), null))
                        .list());
    }
}
