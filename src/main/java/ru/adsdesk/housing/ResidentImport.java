package ru.adsdesk.housing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.imports.Columns;
import ru.adsdesk.housing.imports.ImportJob;
import ru.adsdesk.housing.imports.ImportedRow;

/** Residents with flat and phone. One who is there already is left alone; what is kept of the rest goes with the import. */
@Component
class ResidentImport extends RegisterImport {

    private static final String REVIEW = """
        update housing.import_row r set existing = found.id,
               action = case when found.id is null then 'NEW' else 'SAME' end
        from (select r.no, s.id
              from housing.import_row r
              left join (select s.id, s.house, p.number as premises, s.name, s.phone
                         from housing.resident s left join housing.premises p on p.id = s.premises) s
                   on s.house = (r.data ->> 'house')::uuid and s.name = r.data ->> 'name'
                      and coalesce(s.premises, '') = coalesce(r.data ->> 'flat', '')
                      and coalesce(s.phone, '') = coalesce(r.data ->> 'phone', '')
              where r.import = :import) found
        where r.import = :import and r.no = found.no
        """;

    private static final String ADD = """
        insert into housing.resident (id, house, premises, name, phone)
        select r.target, (r.data ->> 'house')::uuid, p.id, r.data ->> 'name', r.data ->> 'phone'
        from housing.import_row r
        left join housing.premises p on p.house = (r.data ->> 'house')::uuid and p.number = r.data ->> 'flat'
        where r.import = :import and r.action = 'NEW' order by r.no
        """;

    private static final String OWE = """
        insert into housing.later_line (book, import, code, subject_kind, subject, house, occurred_at, actor_kind,
               actor, facts, secrets)
        select (r.data ->> 'book')::uuid, :import, 'resident.added', 'resident', r.target,
               (r.data ->> 'house')::uuid, :at, :actorKind, :actor, jsonb_build_object('import', :import::uuid),
               jsonb_strip_nulls(jsonb_build_object('name', r.data ->> 'name', 'premises', r.data ->> 'flat',
                                                    'phone', r.data ->> 'phone'))
        from housing.import_row r where r.import = :import and r.action = 'NEW' order by r.no
        """;

    private static final Columns COLUMNS = HouseColumns.columns()
            .withRequired("name", "ФИО", "Имя", "Житель", "Фамилия Имя Отчество", "resident")
            .with("premises", "Квартира", "Помещение", "Номер квартиры", "flat")
            .with("entrance", "Подъезд")
            .with("phone", "Телефон", "Мобильный телефон");

    private final HouseColumns house;
    private final ImportStatements statements;
    private final ImportedLayout layout;

    ResidentImport(HouseColumns house, ImportStatements statements, ImportedLayout layout) {
        super("residents", COLUMNS);
        this.house = house;
        this.statements = statements;
        this.layout = layout;
    }

    @Override
    public Optional<Map<String, Object>> read(ImportedRow row, ImportJob job) {
        Optional<String> name = row.require("name");
        Optional<Map<String, Object>> values = house.read(row, job);
        if (name.isEmpty() || values.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> kept = values.get();
        kept.put("name", name.get());
        String flat = row.get("premises");
        kept.put("premises", flat == null ? List.of() : List.of(flat));
        if (flat != null) {
            kept.put("flat", flat);
        }
        keep(row, "entrance", kept);
        keepPhone(row, kept);
        kept.put(KEY, kept.get("house") + "|" + flat + "|" + name.get() + "|" + kept.get("phone"));
        kept.put(KEY_COLUMN, row.header("name"));
        return Optional.of(kept);
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
        statements.run(OWE, job);
    }
}
