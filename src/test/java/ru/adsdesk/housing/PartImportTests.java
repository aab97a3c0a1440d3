package ru.adsdesk.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.housing.imports.ImportIssue;
import ru.adsdesk.housing.imports.ImportView;
import ru.adsdesk.housing.imports.Imports;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Erasing;
import ru.adsdesk.journal.Erasures;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.testing.DeskTest;

@DeskTest
@Import(HousingFixture.class)
class PartImportTests {

    @Autowired
    private HousingFixture fixture;

    @Autowired
    private Imports imports;

    @Autowired
    private Organisations organisations;

    @Autowired
    private HouseLayout layout;

    @Autowired
    private HouseRegister register;

    @Autowired
    private Residents residents;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Erasures erasures;

    @Autowired
    private TransactionTemplate transaction;

    private Caller senior;
    private OrganisationView server;
    private HouseId house;

    @BeforeEach
    void enterAHouse() {
        senior = fixture.senior();
        server = fixture.organisation(senior, "ООО «Уют»");
        house = register.add(
                        senior,
                        new NewHouse("77", "г. Москва, ул. Лесная, д. 5, к. 2", null, Building.UNKNOWN, server.id()))
                .house()
                .id();
    }

    @Test
    void refusesRowsWhoseHouseIsNotSure() {
        register.add(senior, new NewHouse(null, "г. Москва, ул. Лесная, д. 5, к. 2", null, Building.UNKNOWN, null));
        ImportView view = run("premises", "Код дома;Адрес;Квартира\n99;;1\n;Лесная 5к2;1\n;Степная 9;1\n;;1\n77;;\n");
        assertThat(view.added()).isZero();
        assertThat(view.errors())
                .extracting(ImportIssue::code)
                .containsExactly("house.unknown", "house.unsure", "house.unknown", "field.missing", "field.missing");
    }

    @Test
    void importsOrganisations() {
        String file = "Название;ИНН;Телефон\nООО Уют;7700000000;8 900 000 00 02\nТСЖ «Сосна»;12;нет\nтсж сосна;;\n";
        ImportView view = run("organisations", file);
        assertThat(List.of(view.added(), view.changed(), view.unchanged(), view.refused()))
                .containsExactly(1, 1, 0, 1);
        assertThat(view.errors())
                .extracting(ImportIssue::code)
                .containsExactlyInAnyOrder("organisation.inn-invalid", "phone.invalid", "import.row-repeated");
        assertThat(organisations.find(server.id()).orElseThrow().inn()).isEqualTo("7700000000");
        assertThat(fixture.codes(BookId.of(server.id())))
                .containsExactly("organisation.created", "house.added", "organisation.changed");
        ImportView again = run("organisations", file);
        assertThat(List.of(again.added(), again.changed(), again.unchanged())).containsExactly(0, 0, 2);
    }

    @Test
    void importsPremises() {
        String file = "Адрес;Квартира;Подъезд;Этаж;Жилое\nЛесная 5 корп 2;15;1;4;да\nЛесная 5к2;16;1;400;нет\n";
        ImportView view = run("premises", file);
        assertThat(view.added()).isEqualTo(2);
        assertThat(view.errors()).extracting(ImportIssue::code).containsExactly("house.value-implausible");
        assertThat(layout.premises(senior, house, "1"))
                .extracting(PremisesView::number, PremisesView::floor, PremisesView::residential)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("15", 4, true),
                        org.assertj.core.groups.Tuple.tuple("16", null, false));
        assertThat(run("premises", file).unchanged()).isEqualTo(2);
        assertThat(run("premises", "Код дома;Квартира;Этаж\n77;16;5\n").changed())
                .isEqualTo(1);
        assertThat(layout.premises(senior, house, null).get(1).residential()).isFalse();
    }

    @Test
    void importsRisers() {
        String file =
                "Код дома;Подъезд;Система;Стояк;Квартиры\n77;1;ХВС;кухня;\"1, 5, 9\"\n77;1;ГВС;кухня;1\n77;1;пар;x;1\n";
        ImportView view = run("risers", file);
        assertThat(List.of(view.added(), view.refused())).containsExactly(2, 1);
        assertThat(layout.risers(senior, house))
                .extracting(RiserView::system, RiserView::premises)
                .contains(org.assertj.core.groups.Tuple.tuple(RiserSystem.COLD_WATER, List.of("1", "5", "9")));
        assertThat(run("risers", file).unchanged()).isEqualTo(2);
        assertThat(run("risers", file.replace("1, 5, 9", "1, 5")).changed()).isEqualTo(1);
        assertThat(layout.risers(senior, house).getFirst().premises()).containsExactly("1", "5");
    }

    @Test
    void importsResidentsAndKeepsNothingElseOfThem() {
        String file =
                "Код дома;Квартира;ФИО;Телефон\n77;15;Примерова Ольга;8 (900) 000-77-01\n77;15;Примерова Ольга;8 900 000 77 01\n";
        ImportView view = run("residents", file);
        assertThat(List.of(view.added(), view.refused())).containsExactly(1, 1);
        assertThat(residents.page(senior, null, Phone.parse("+79000007701"), null, 10))
                .extracting(ResidentView::premises)
                .containsExactly("15");
        assertThat(run("residents", file).unchanged()).isEqualTo(1);
        for (String table : List.of("import_row", "import_issue", "later_line")) {
            assertThat(jdbc.queryForList("select t::text from housing." + table + " t", String.class))
                    .noneMatch(row -> row.contains("Примерова") || row.contains("9000007701"));
        }
        assertThat(jdbc.queryForList(
                        "select body from journal.line where book = ?",
                        String.class,
                        server.id().value()))
                .anyMatch(body -> body.contains("resident.added"))
                .noneMatch(body -> body.contains("Примерова") || body.contains("9000007701"));
    }

    @Test
    void forgetsAResidentWhoIsLawfullyErased() {
        ResidentId resident = residents.add(senior, house, null, "Примеров Лев", Phone.parse("+79000007702"));
        erasures.erase(
                BookId.of(server.id()), Subject.of("resident", resident.value()), Erasing.REQUESTED, senior.actor());
        assertThat(residents.page(senior, null, Phone.parse("+79000007702"), null, 10))
                .isEmpty();
        assertThat(jdbc.queryForList("select value from journal.opening", String.class))
                .noneMatch(value -> value.contains("9000007702"));
    }

    @Test
    void finishesOrFailsWhatARestartCutOff() {
        cutOff("houses", "CHECKING");
        cutOff("premises", "TELLING");
        imports.pickUpWhatARestartLeft();
        assertThat(state("houses")).isEqualTo("FAILED");
        while (state("premises").equals("RUNNING")) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(state("premises")).isEqualTo("DONE");
    }

    private void cutOff(String kind, String stage) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "insert into housing.import (id, centre, kind, dry_run, actor_kind, actor, state, stage, started_at)"
                        + " values (gen_random_uuid(), ?, ?, false, 'SYSTEM', gen_random_uuid(), 'RUNNING', ?, now())",
                senior.scope().centre().value(),
                kind,
                stage));
    }

    private String state(String kind) {
        return jdbc.queryForObject(
                "select state from housing.import where centre = ? and kind = ?",
                String.class,
                senior.scope().centre().value(),
                kind);
    }

    private ImportView run(String kind, String file) {
        var id =
                imports.start(senior, kind, false, null, path -> Files.writeString(path, file, StandardCharsets.UTF_8));
        ImportView view = imports.get(senior, id);
        while (view.state().equals("RUNNING")) {
            LockSupport.parkNanos(5_000_000);
            view = imports.get(senior, id);
        }
        assertThat(view.failure()).isNull();
        return view;
    }
}
