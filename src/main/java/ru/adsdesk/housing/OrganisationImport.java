package ru.adsdesk.housing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.imports.Columns;
import ru.adsdesk.housing.imports.ImportJob;
import ru.adsdesk.housing.imports.ImportedRow;

/** A list of managing organisations, each known by its name. */
@Component
class OrganisationImport extends RegisterImport {

    private static final String REVIEW = """
        update housing.import_row r set existing = found.id, action = found.action
        from (select r.no, o.id, case
                  when o.id is null then 'NEW'
                  when o.inn is not distinct from coalesce(r.data ->> 'inn', o.inn)
                       and o.phone is not distinct from coalesce(r.data ->> 'phone', o.phone) then 'SAME'
                  else 'CHANGED' end as action
              from housing.import_row r
              left join housing.organisation o on o.centre = :centre and o.name_key = r.data ->> 'key'
              where r.import = :import) found
        where r.import = :import and r.no = found.no
        """;

    private static final String CHANGE = """
        update housing.organisation o set inn = coalesce(r.data ->> 'inn', o.inn),
               phone = coalesce(r.data ->> 'phone', o.phone), version = o.version + 1
        from housing.import_row r where r.import = :import and r.action = 'CHANGED' and o.id = r.existing
        """;

    private static final String OWE = """
        insert into housing.later_line (book, import, code, subject_kind, subject, occurred_at, actor_kind, actor, facts)
        select o.id, :import, 'organisation.changed', 'organisation', o.id, :at, :actorKind, :actor,
               jsonb_strip_nulls(jsonb_build_object('name', o.name, 'inn', o.inn, 'phone', o.phone,
                                                    'import', :import::uuid))
        from housing.import_row r join housing.organisation o on o.id = r.existing
        where r.import = :import and r.action = 'CHANGED' order by r.no
        """;

    private static final Columns COLUMNS = new Columns()
            .withRequired("name", "Название", "Наименование", "Организация", "Управляющая организация", "organisation")
            .with("inn", "ИНН")
            .with("phone", "Телефон", "Телефон диспетчерской");

    private final ImportStatements statements;
    private final NewOrganisations rows;
    private final Organisations organisations;

    OrganisationImport(ImportStatements statements, NewOrganisations rows, Organisations organisations) {
        super("organisations", COLUMNS);
        this.statements = statements;
        this.rows = rows;
        this.organisations = organisations;
    }

    @Override
    public Optional<Map<String, Object>> read(ImportedRow row, ImportJob job) {
        return row.require("name").map(name -> {
            Map<String, Object> values =
                    new HashMap<>(Map.of("name", name, KEY, Organisations.key(name), KEY_COLUMN, row.header("name")));
            String inn = row.get("inn");
            if (inn != null && inn.matches("\\d{10}|\\d{12}")) {
                values.put("inn", inn);
            } else if (inn != null) {
                row.doubt("inn", HousingProblem.ORGANISATION_INN_INVALID);
            }
            keepPhone(row, values);
            return values;
        });
    }

    @Override
    public void review(ImportJob job) {
        statements.run(REVIEW, job);
    }

    @Override
    public void write(ImportJob job) {
        rows.add(
                job,
                statements
                        .of(
                                "select target, data ->> 'name' as name, data ->> 'inn' as inn, data ->> 'phone' as"
                                        + " phone from housing.import_row where import = :import and action = 'NEW' order"
                                        + " by no",
                                job)
                        .query((row, n) -> new NewOrganisations.Row(
                                row.getObject("target", UUID.class),
                                row.getString("name"),
                                row.getString("inn"),
                                row.getString("phone")))
                        .list());
        statements.run(CHANGE, job);
        statements.run(OWE, job);
    }

    @Override
    public void written(ImportJob job) {
        organisations.forgetAll();
    }
}
