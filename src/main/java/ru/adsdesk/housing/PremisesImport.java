package ru.adsdesk.housing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.imports.Columns;
import ru.adsdesk.housing.imports.ImportJob;
import ru.adsdesk.housing.imports.ImportedRow;

/** Flats and other premises, each known by its number within the house. */
@Component
class PremisesImport extends RegisterImport {

    private static final String REVIEW = """
        update housing.import_row r set existing = found.id, action = found.action
        from (select r.no, p.id, case
                  when p.id is null then 'NEW'
                  when p.floor is not distinct from coalesce((r.data ->> 'floor')::integer, p.floor)
                       and e.number is not distinct from coalesce(r.data ->> 'entrance', e.number)
                       and p.residential = coalesce((r.data ->> 'residential')::boolean, p.residential) then 'SAME'
                  else 'CHANGED' end as action
              from housing.import_row r
              left join housing.premises p
                   on p.house = (r.data ->> 'house')::uuid and p.number = r.data ->> 'number'
              left join housing.entrance e on e.id = p.entrance
              where r.import = :import) found
        where r.import = :import and r.no = found.no
        """;

    private static final String WRITE = """
        insert into housing.premises as p (id, house, entrance, floor, number, residential)
        select r.target, (r.data ->> 'house')::uuid, e.id, (r.data ->> 'floor')::integer, r.data ->> 'number',
               coalesce((r.data ->> 'residential')::boolean, o.residential, true)
        from housing.import_row r
        left join housing.premises o on o.id = r.existing
        left join housing.entrance e
             on e.house = (r.data ->> 'house')::uuid and e.number = r.data ->> 'entrance'
        where r.import = :import and r.action in ('NEW', 'CHANGED') order by r.no
        on conflict (house, number) do update set
            entrance = coalesce(excluded.entrance, p.entrance), floor = coalesce(excluded.floor, p.floor),
            residential = excluded.residential
        """;

    private static final String OWE = """
        insert into housing.later_line (book, import, code, subject_kind, subject, house, occurred_at, actor_kind,
               actor, facts, secrets)
        select (r.data ->> 'book')::uuid, :import, 'premises.kept', 'premises', coalesce(r.existing, r.target),
               (r.data ->> 'house')::uuid, :at, :actorKind, :actor, jsonb_build_object('import', :import::uuid),
               jsonb_build_object('number', r.data ->> 'number')
        from housing.import_row r where r.import = :import and r.action in ('NEW', 'CHANGED') order by r.no
        """;

    private static final Columns COLUMNS = HouseColumns.columns()
            .withRequired("number", "Номер помещения", "Помещение", "Квартира", "Номер квартиры", "premises", "flat")
            .with("entrance", "Подъезд")
            .with("floor", "Этаж")
            .with("residential", "Жилое", "Жилое помещение");

    private final HouseColumns house;
    private final ImportStatements statements;
    private final ImportedLayout layout;

    PremisesImport(HouseColumns house, ImportStatements statements, ImportedLayout layout) {
        super("premises", COLUMNS);
        this.house = house;
        this.statements = statements;
        this.layout = layout;
    }

    @Override
    public Optional<Map<String, Object>> read(ImportedRow row, ImportJob job) {
        Optional<String> number = row.require("number");
        Optional<Map<String, Object>> values = house.read(row, job);
        if (number.isEmpty() || values.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> kept = values.get();
        kept.put("number", number.get());
        kept.put(KEY, kept.get("house") + "|" + number.get());
        kept.put(KEY_COLUMN, row.header("number"));
        row.number("floor", -5, 100, HousingProblem.HOUSE_VALUE_IMPLAUSIBLE)
                .ifPresent(floor -> kept.put("floor", floor));
        keep(row, "entrance", kept);
        String residential = row.get("residential");
        if (residential != null) {
            kept.put("residential", isYes(residential));
        }
        return Optional.of(kept);
    }

    private static boolean isYes(String text) {
        return !text.toLowerCase(Locale.ROOT).matches("нет|не.*|no|false|0");
    }

    @Override
    public void review(ImportJob job) {
        statements.joinAtOnce();
        statements.run(REVIEW, job);
    }

    @Override
    public void write(ImportJob job) {
        statements.joinAtOnce();
        layout.addEntrances(job);
        statements.run(WRITE, job);
        statements.run(OWE, job);
    }
}
