package ru.adsdesk.housing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.imports.Columns;
import ru.adsdesk.housing.imports.ImportJob;
import ru.adsdesk.housing.imports.ImportedRow;

/** Risers with the premises they feed, each known by entrance, system and name within the house. */
@Component
class RiserImport extends RegisterImport {

    private static final Map<String, RiserSystem> SYSTEMS = Map.ofEntries(
            Map.entry("хвс", RiserSystem.COLD_WATER),
            Map.entry("холодноеводоснабжение", RiserSystem.COLD_WATER),
            Map.entry("холоднаявода", RiserSystem.COLD_WATER),
            Map.entry("гвс", RiserSystem.HOT_WATER),
            Map.entry("горячееводоснабжение", RiserSystem.HOT_WATER),
            Map.entry("горячаявода", RiserSystem.HOT_WATER),
            Map.entry("отопление", RiserSystem.HEATING),
            Map.entry("цо", RiserSystem.HEATING),
            Map.entry("канализация", RiserSystem.SEWERAGE),
            Map.entry("водоотведение", RiserSystem.SEWERAGE),
            Map.entry("газ", RiserSystem.GAS),
            Map.entry("газоснабжение", RiserSystem.GAS),
            Map.entry("электричество", RiserSystem.ELECTRICITY),
            Map.entry("электроснабжение", RiserSystem.ELECTRICITY));

    private static final String REVIEW = """
        update housing.import_row r set existing = found.id, action = found.action
        from (select r.no, s.id, case
                  when s.id is null then 'NEW'
                  when s.premises = array(select jsonb_array_elements_text(r.data -> 'premises') order by 1) then 'SAME'
                  else 'CHANGED' end as action
              from housing.import_row r
              left join (select s.id, s.house, e.number as entrance, s.system, s.name,
                                array_agg(p.number order by p.number) filter (where p.number is not null) as premises
                         from housing.riser s
                         left join housing.entrance e on e.id = s.entrance
                         left join housing.riser_premises f on f.riser = s.id
                         left join housing.premises p on p.id = f.premises
                         where s.house in (select (data ->> 'house')::uuid from housing.import_row where import = :import)
                         group by s.id, e.number) s
                   on s.house = (r.data ->> 'house')::uuid and s.system = r.data ->> 'system'
                      and s.name = r.data ->> 'name' and coalesce(s.entrance, '') = coalesce(r.data ->> 'entrance', '')
              where r.import = :import) found
        where r.import = :import and r.no = found.no
        """;

    private static final String ADD = """
        insert into housing.riser (id, house, entrance, system, name)
        select r.target, (r.data ->> 'house')::uuid, e.id, r.data ->> 'system', r.data ->> 'name'
        from housing.import_row r
        left join housing.entrance e
             on e.house = (r.data ->> 'house')::uuid and e.number = r.data ->> 'entrance'
        where r.import = :import and r.action = 'NEW' order by r.no
        """;

    private static final String CUT = """
        delete from housing.riser_premises f using housing.import_row r
        where r.import = :import and r.action = 'CHANGED' and f.riser = r.existing
        """;

    private static final String FEED = """
        insert into housing.riser_premises (riser, premises)
        select distinct coalesce(r.existing, r.target), p.id
        from housing.import_row r
        cross join lateral jsonb_array_elements_text(r.data -> 'premises') as n (number)
        join housing.premises p on p.house = (r.data ->> 'house')::uuid and p.number = n.number
        where r.import = :import and r.action in ('NEW', 'CHANGED')
        """;

    private static final String OWE = """
        insert into housing.later_line (book, import, code, subject_kind, subject, house, occurred_at, actor_kind,
               actor, facts, secrets)
        select (r.data ->> 'book')::uuid, :import, 'riser.kept', 'riser', coalesce(r.existing, r.target),
               (r.data ->> 'house')::uuid, :at, :actorKind, :actor,
               jsonb_build_object('system', r.data ->> 'system', 'name', r.data ->> 'name', 'import', :import::uuid),
               jsonb_build_object('premises', r.data -> 'premises')
        from housing.import_row r where r.import = :import and r.action in ('NEW', 'CHANGED') order by r.no
        """;

    private static final Columns COLUMNS = HouseColumns.columns()
            .withRequired("system", "Система", "Вид")
            .withRequired("name", "Стояк", "Название", "Номер стояка", "riser")
            .withRequired("premises", "Помещения", "Квартиры", "flats")
            .with("entrance", "Подъезд");

    private final HouseColumns house;
    private final ImportStatements statements;
    private final ImportedLayout layout;

    RiserImport(HouseColumns house, ImportStatements statements, ImportedLayout layout) {
        super("risers", COLUMNS);
        this.house = house;
        this.statements = statements;
        this.layout = layout;
    }

    @Override
    public Optional<Map<String, Object>> read(ImportedRow row, ImportJob job) {
        Optional<RiserSystem> system = row.require("system").flatMap(text -> system(row, text));
        Optional<String> name = row.require("name");
        Optional<String> premises = row.require("premises");
        Optional<Map<String, Object>> values = house.read(row, job);
        if (system.isEmpty() || name.isEmpty() || premises.isEmpty() || values.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> kept = values.get();
        kept.put("system", system.get().name());
        kept.put("name", name.get());
        kept.put("premises", numbers(premises.get()));
        keep(row, "entrance", kept);
        kept.put(KEY, kept.get("house") + "|" + row.get("entrance") + "|" + system.get() + "|" + name.get());
        kept.put(KEY_COLUMN, row.header("name"));
        return Optional.of(kept);
    }

    private static Optional<RiserSystem> system(ImportedRow row, String text) {
        String key = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        Optional<RiserSystem> system = Optional.ofNullable(SYSTEMS.get(key))
                .or(() -> Stream.of(RiserSystem.values())
                        .filter(each -> each.name()
                                .toLowerCase(Locale.ROOT)
                                .replace("_", "")
                                .equals(key))
                        .findFirst());
        if (system.isEmpty()) {
            row.refuse("system", HousingProblem.RISER_SYSTEM_UNKNOWN, text);
        }
        return system;
    }

    /** «1, 5, 9» or «1;5;9». */
    private static List<String> numbers(String text) {
        return Stream.of(text.split("[,;\\s]+"))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
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
        layout.addPremises(job);
        statements.run(ADD, job);
        statements.run(CUT, job);
        statements.run(FEED, job);
        statements.run(OWE, job);
    }
}
