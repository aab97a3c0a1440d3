package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.log.ExportChecker;
import ru.adsdesk.journal.log.KnownKeys;
import ru.adsdesk.journal.log.Verdict;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

@DeskTest
@Import(Scene.class)
class RequestProofWebTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Every registration here has values nobody else has, so that a look at the whole database is telling. */
    private final int mark = 1000 + COUNT.incrementAndGet();

    private final String name = "Зябликова-Тестова Евлампия " + mark;
    private final String words = "Прорвало трубу у зелёного буфета" + mark;
    private final String phone = "+7900555" + mark;

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcTemplate jdbc;

    private Town town;
    private String dispatcher;
    private String id;

    @BeforeEach
    void register() {
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        String body = Scene.leak(town, phone).replace("Примерова Анна", name).replaceAll("Прорвало[^\"]*", words);
        id = JsonPath.read(text(scene.register(dispatcher, "erase-me", body)), "$.id");
    }

    @Test
    void givesAReceiptTheOfflineCheckerAccepts() throws Exception {
        String receipt = text(scene.get(dispatcher, "/api/requests/{id}/receipt", id));
        assertThat(receipt).startsWith("book\t").contains(name);
        assertThat(verdict(receipt)).isTrue();
    }

    @Test
    void givesAReceiptTheCheckerRefusesOnceAWordWasChanged() throws Exception {
        String receipt = text(scene.get(dispatcher, "/api/requests/{id}/receipt", id));
        assertThat(verdict(receipt.replace(name, name + "."))).isFalse();
    }

    @Test
    void keepsNamesOutOfAnAuditorsReceiptWhichStillChecks() throws Exception {
        String auditor = desk.person(Role.AUDITOR, town.centre(), town.mine()).bearer();
        String receipt = text(scene.get(auditor, "/api/requests/{id}/receipt", id));
        assertThat(receipt).doesNotContain(name);
        assertThat(verdict(receipt)).isTrue();
    }

    @Test
    void showsTheLinesOfARequest() {
        MvcTestResult lines = scene.get(dispatcher, "/api/requests/{id}/journal", id);
        assertThat(lines)
                .bodyJson()
                .extractingPath("$.items[*].line.code")
                .asArray()
                .containsExactly("request.registered");
        assertThat(lines).bodyJson().extractingPath("$.items[0].openings.name").isEqualTo(name);
    }

    @Test
    void leavesNoErasedValueAnywhereInTheDatabase() throws Exception {
        String admin = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        assertThat(wholeDatabase()).anyMatch(row -> row.contains(name));
        assertThat(scene.delete(admin, "/api/personal-data/" + id + "?book=" + town.mine()))
                .hasStatus(204);
        assertThat(wholeDatabase())
                .noneMatch(row -> row.contains(name) || row.contains(phone) || row.contains("буфета" + mark));
        MvcTestResult after = scene.get(dispatcher, "/api/requests/{id}", id);
        assertThat(after).hasStatus(200).bodyJson().doesNotHavePath("$.applicant");
        assertThat(verdict(text(scene.get(dispatcher, "/api/requests/{id}/receipt", id))))
                .isTrue();
    }

    /** Every row of every table, as text. */
    private List<String> wholeDatabase() {
        return jdbc.queryForList("""
                        select format('select t::text from %I.%I t', schemaname, tablename) from pg_tables
                        where schemaname in ('identity', 'journal', 'housing', 'request')""", String.class).stream()
                .flatMap(query -> jdbc.queryForList(query, String.class).stream())
                .toList();
    }

    private static boolean verdict(String receipt) throws Exception {
        return new ExportChecker(new KnownKeys(List.of()), List.of())
                        .check(new ByteArrayInputStream(receipt.getBytes(StandardCharsets.UTF_8)))
                instanceof Verdict.Accepted;
    }
}
