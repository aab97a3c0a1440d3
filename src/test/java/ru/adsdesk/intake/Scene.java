package ru.adsdesk.intake;

import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.housing.Building;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.HouseRegister;
import ru.adsdesk.housing.NewHouse;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.Desk.Person;

/** A centre with two organisations and their houses, and how a test speaks to the desk. */
@TestComponent
public class Scene {

    private final MockMvcTester http;
    private final JdbcTemplate jdbc;
    private final Desk desk;
    private final HouseRegister register;
    private final Organisations organisations;

    Scene(MockMvcTester http, JdbcTemplate jdbc, Desk desk, HouseRegister register, Organisations organisations) {
        this.http = http;
        this.jdbc = jdbc;
        this.desk = desk;
        this.register = register;
        this.organisations = organisations;
    }

    /** A centre, its organisations and houses; {@code garden} is served by {@code mine}, {@code lane} by {@code other}. */
    public record Town(
            CentreId centre,
            OrganisationId mine,
            OrganisationId other,
            HouseId garden,
            HouseId lane,
            Person senior,
            Person dispatcher) {}

    /** A new town; nothing of another test is in it. */
    public Town town() {
        CentreId centre = desk.centre();
        Person senior = desk.person(Role.SENIOR, centre);
        String mark = UUID.randomUUID().toString().substring(0, 6);
        OrganisationId mine = organisations
                .create(senior.caller(), "УК Садовая " + mark, null, "+7 900 000-00-11")
                .id();
        OrganisationId other = organisations
                .create(senior.caller(), "ТСЖ Переулок " + mark, null, "+7 900 000-00-12")
                .id();
        return new Town(
                centre,
                mine,
                other,
                house(senior, "г. Примерск, ул. Садовая, д. 5", mine),
                house(senior, "г. Примерск, пер. Тихий, д. 12, к. 2", other),
                senior,
                desk.person(Role.DISPATCHER, centre, mine));
    }

    /** One more house. */
    public HouseId house(Person senior, String address, OrganisationId server) {
        return register.add(
                        senior.caller(),
                        new NewHouse(UUID.randomUUID().toString(), address, "Europe/Moscow", Building.UNKNOWN, server))
                .house()
                .id();
    }

    /** Registers, without an idempotency key. */
    public MvcTestResult register(String bearer, String body) {
        return http.post()
                .uri("/api/requests")
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Registers under an idempotency key. */
    public MvcTestResult register(String bearer, String key, String body) {
        return http.post()
                .uri("/api/requests")
                .header("Authorization", bearer)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Reads. */
    public MvcTestResult get(String bearer, String uri, Object... values) {
        return http.get().uri(uri, values).header("Authorization", bearer).exchange();
    }

    /** Searches requests; the query is written {@code name=value&name=value}. */
    public MvcTestResult search(String bearer, String query) {
        return search(bearer, "/api/requests", query);
    }

    /** Searches at an address. */
    public MvcTestResult search(String bearer, String uri, String query) {
        var request = http.get().uri(uri).header("Authorization", bearer);
        for (String pair : query.split("&")) {
            request = request.param(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return request.exchange();
    }

    /** Does an act without a body. */
    public MvcTestResult act(String bearer, String uri, Object... values) {
        return http.post().uri(uri, values).header("Authorization", bearer).exchange();
    }

    /** Posts a body. */
    public MvcTestResult post(String bearer, String uri, String body) {
        return http.post()
                .uri(uri)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Posts a body under an idempotency key. */
    public MvcTestResult post(String bearer, String uri, String key, String body) {
        return http.post()
                .uri(uri)
                .header("Authorization", bearer)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Puts a body. */
    public MvcTestResult put(String bearer, String uri, String body) {
        return http.put()
                .uri(uri)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    /** Sends a file to be imported, and reads the report when it is done. */
    public String importFile(String bearer, String uri, boolean dryRun, String content) {
        MvcTestResult started = http.post()
                .uri(uri)
                .header("Authorization", bearer)
                .multipart()
                .file(new MockMultipartFile("file", "file.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .param("dryRun", Boolean.toString(dryRun))
                .exchange();
        String where = String.valueOf(started.getResponse().getHeader("Location"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !JsonPath.read(text(get(bearer, where)), "$.state").equals("RUNNING"));
        return text(get(bearer, where));
    }

    /** Deletes. */
    public MvcTestResult delete(String bearer, String uri) {
        return http.delete().uri(uri).header("Authorization", bearer).exchange();
    }

    /** A telephone request at the garden house. */
    public static String leak(Town town, String phone) {
        return """
                {"channel": "PHONE", "applicant": {"name": "Примерова Анна", "phone": "%s"},
                 "address": {"houseId": "%s", "entrance": "2", "premises": "14"},
                 "description": "Прорвало трубу холодной воды под раковиной, вода хлещет на пол"}""".formatted(phone, town.garden());
    }

    /** The body of an answer. */
    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Whether a text stands anywhere in a table. */
    public boolean tableHolds(String table, String text) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from " + table + " t where t::text like ?)", Boolean.class, "%" + text + "%"));
    }

    /** How many lines and numbers stand in an organisation's book. */
    public long lines(OrganisationId organisation) {
        return count("select last_line from journal.book where id = ?", organisation.value());
    }

    public long numbers(OrganisationId organisation) {
        return count("select count(*) from journal.number where book = ?", organisation.value());
    }

    private long count(String sql, UUID book) {
        Long found = jdbc.queryForObject(sql, Long.class, book);
        return found == null ? 0 : found;
    }
}
