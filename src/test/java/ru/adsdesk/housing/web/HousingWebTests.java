package ru.adsdesk.housing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.Desk.Person;
import ru.adsdesk.testing.DeskTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DeskTest
class HousingWebTests {

    private static final String HOUSE = "{\"address\":\"г. Москва, ул. Лесная, д. 5, к. 2\",\"externalId\":\"77\"}";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Desk desk;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcTemplate jdbc;

    private CentreId centre;
    private Person senior;

    @BeforeEach
    void findACentre() {
        centre = desk.centre();
        senior = desk.person(Role.SENIOR, centre);
    }

    @Test
    void refusesNobody() {
        assertThat(http.get().uri("/api/houses").exchange()).hasStatus(401);
        assertThat(http.get().uri("/api/imports/{id}", UUID.randomUUID()).exchange())
                .hasStatus(401);
    }

    @Test
    void refusesThoseWhoMayOnlyRead() {
        for (Role role : new Role[] {Role.AUDITOR, Role.DISPATCHER, Role.EXECUTOR}) {
            Person reader = desk.person(role, centre);
            refused(send(HttpMethod.POST, reader, "/api/houses", HOUSE, null), 403, "auth.forbidden");
            refused(
                    send(HttpMethod.POST, reader, "/api/organisations", "{\"name\":\"Уют\"}", null),
                    403,
                    "auth.forbidden");
            refused(upload(reader, "houses", "Адрес\nг. Москва, Лесная, 5\n"), 403, "auth.forbidden");
            assertThat(send(HttpMethod.GET, reader, "/api/houses", null, null)).hasStatus(200);
        }
    }

    @Test
    void refusesWhatIsWrongFieldByField() {
        refused(send(HttpMethod.POST, senior, "/api/houses", "{}", null), 400, "body.fields-invalid");
        refused(
                send(HttpMethod.POST, senior, "/api/houses", "{\"address\":\"x\",\"height\":3}", null),
                400,
                "body.fields-invalid");
        refused(
                send(HttpMethod.POST, senior, "/api/houses", "{\"address\":\"г. Полянск, ул. Лесная, д. 5\"}", null),
                422,
                "house.zone-unknown");
        refused(
                send(
                        HttpMethod.POST,
                        senior,
                        "/api/houses",
                        "{\"address\":\"г. Москва, ул. Лесная, 5\",\"building\":{\"floorsMax\":127}}",
                        null),
                400,
                "body.fields-invalid");
        refused(
                send(HttpMethod.POST, senior, "/api/organisations", "{\"name\":\"Уют\",\"inn\":\"12\"}", null),
                400,
                "organisation.inn-invalid");
    }

    @Test
    void refusesWhatIsNotThereOrNotTheirs() throws Exception {
        String house = id(send(HttpMethod.POST, senior, "/api/houses", HOUSE, null), "/house/id");
        Person stranger = desk.person(Role.SENIOR, desk.centre());
        Person narrow = desk.person(Role.MANAGER, centre, OrganisationId.next());
        for (Person other : new Person[] {stranger, narrow}) {
            refused(send(HttpMethod.GET, other, "/api/houses/" + house, null, null), 404, "house.unknown");
            refused(send(HttpMethod.GET, other, "/api/houses/" + house + "/risers", null, null), 404, "house.unknown");
            assertThat(send(HttpMethod.GET, other, "/api/houses?text=лесная 5", null, null))
                    .bodyJson()
                    .extractingPath("$.items")
                    .asArray()
                    .isEmpty();
        }
        refused(
                send(HttpMethod.GET, senior, "/api/organisations/" + UUID.randomUUID(), null, null),
                404,
                "organisation.unknown");
        refused(
                send(HttpMethod.GET, senior, "/api/residents/" + UUID.randomUUID(), null, null),
                404,
                "resident.unknown");
        refused(send(HttpMethod.GET, senior, "/api/imports/" + UUID.randomUUID(), null, null), 404, "import.unknown");
        refused(send(HttpMethod.GET, senior, "/api/houses/seven", null, null), 400, "parameter.bad");
    }

    @Test
    void refusesAChangeWithoutItsVersionOrOverAnother() throws Exception {
        String house = "/api/houses/" + id(send(HttpMethod.POST, senior, "/api/houses", HOUSE, null), "/house/id");
        String patch = "{\"building\":{\"floorsMax\":9}}";
        refused(send(HttpMethod.PATCH, senior, house, patch, null), 428, "housing.version-missing");
        assertThat(send(HttpMethod.PATCH, senior, house, patch, "\"0\""))
                .bodyJson()
                .extractingPath("$.building.floorsMax")
                .isEqualTo(9);
        refused(send(HttpMethod.PATCH, senior, house, patch, "\"0\""), 412, "housing.version-conflict");
        refused(send(HttpMethod.PUT, senior, house + "/card", "{}", "\"4\""), 412, "housing.version-conflict");
        assertThat(send(HttpMethod.PUT, senior, house + "/card", "{\"valves\":\"подвал\"}", "\"0\""))
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
    }

    @Test
    void entersOneHouseUnderOneIdempotencyKey() throws Exception {
        String first = id(create("/api/houses", HOUSE, "key-1"), "/house/id");
        assertThat(id(create("/api/houses", HOUSE, "key-1"), "/house/id")).isEqualTo(first);
        refused(create("/api/houses", HOUSE.replace("77", "78"), "key-1"), 409, "idempotency.reused");
        refused(create("/api/houses", HOUSE, "key-2"), 409, "house.external-id-taken");
        String organisation = id(create("/api/organisations", "{\"name\":\"Уют\"}", "key-1"), "/id");
        assertThat(id(create("/api/organisations", "{\"name\":\"Уют\"}", "key-1"), "/id"))
                .isEqualTo(organisation);
    }

    @Test
    void knowsTheHouseDownToItsRisers() throws Exception {
        String house = "/api/houses/" + id(send(HttpMethod.POST, senior, "/api/houses", HOUSE, null), "/house/id");
        assertThat(post(house + "/entrances", "{\"number\":\"1\",\"floors\":9}"))
                .hasStatus(201);
        assertThat(post(house + "/premises", "{\"number\":\"15\",\"entrance\":\"1\",\"floor\":4}"))
                .hasStatus(201);
        assertThat(post(house + "/premises", "{\"number\":\"19\",\"entrance\":\"1\",\"floor\":5}"))
                .hasStatus(201);
        String riser = "{\"entrance\":\"1\",\"system\":\"COLD_WATER\",\"name\":\"кухня\",\"premises\":[\"15\",\"%s\"]}";
        refused(post(house + "/risers", riser.formatted("99")), 404, "premises.unknown");
        refused(post(house + "/premises", "{\"number\":\"20\",\"entrance\":\"7\"}"), 404, "entrance.unknown");
        assertThat(post(house + "/risers", riser.formatted("19"))).hasStatus(201);
        assertThat(send(HttpMethod.GET, senior, house + "/risers", null, null))
                .bodyJson()
                .extractingPath("$.items[0].premises")
                .asArray()
                .containsExactly("15", "19");
        assertThat(jdbc.queryForList(
                        "select body from journal.line where book = ? and code in ('premises.kept', 'riser.kept')",
                        String.class,
                        centre.value()))
                .hasSize(3)
                .noneMatch(body -> body.contains("\"15\""));
    }

    @Test
    void entersPartsOfAHouseOnceUnderOneIdempotencyKey() throws Exception {
        String house = "/api/houses/" + id(send(HttpMethod.POST, senior, "/api/houses", HOUSE, null), "/house/id");
        entersOnce(house + "/entrances", "{\"number\":\"1\",\"floors\":9}", "entrance.kept");
        entersOnce(house + "/premises", "{\"number\":\"15\",\"entrance\":\"1\",\"floor\":4}", "premises.kept");
        entersOnce(
                house + "/risers",
                "{\"entrance\":\"1\",\"system\":\"HEATING\",\"name\":\"зал\",\"premises\":[\"15\"]}",
                "riser.kept");
    }

    private void entersOnce(String uri, String form, String code) throws Exception {
        String entered = id(create(uri, form, code), "/id");
        assertThat(id(create(uri, form, code), "/id")).isEqualTo(entered);
        refused(create(uri, form.replace("\"1", "\"2"), code), 409, "idempotency.reused");
        assertThat(jdbc.queryForObject(
                        "select count(*) from journal.line where book = ? and code = ?",
                        Long.class,
                        centre.value(),
                        code))
                .isEqualTo(1);
    }

    @Test
    void takesAFileOnceUnderOneIdempotencyKey() throws Exception {
        String file = "Адрес\nг. Москва, ул. Лесная, д. 5\n";
        String started =
                read(upload(senior, "houses", file, "file-1")).path("id").asString();
        MvcTestResult again = upload(senior, "houses", file, "file-1");
        assertThat(again).hasStatus(202).hasHeader("Location", "/api/imports/" + started);
        refused(upload(senior, "houses", file + "г. Москва, ул. Лесная, д. 7\n", "file-1"), 409, "idempotency.reused");
        refused(upload(senior, "premises", file, "file-1"), 409, "idempotency.reused");
        assertThat(read(upload(senior, "houses", file, "file-2")).path("id").asString())
                .isNotEqualTo(started);
        assertThat(jdbc.queryForObject(
                        "select count(*) from housing.import where centre = ?", Long.class, centre.value()))
                .isEqualTo(2);
    }

    @Test
    void keepsResidentsAndNotesWhoLooked() throws Exception {
        String house = id(send(HttpMethod.POST, senior, "/api/houses", HOUSE, null), "/house/id");
        String form = "{\"house\":\"%s\",\"name\":\"Примеров Иван\",\"phone\":\"8 (900) 000-12-34\"}".formatted(house);
        refused(post("/api/residents", form.replace("8 (900) 000-12-34", "нет")), 400, "body.fields-invalid");
        String resident = id(create("/api/residents", form, "resident-" + house), "/id");
        assertThat(id(create("/api/residents", form, "resident-" + house), "/id"))
                .isEqualTo(resident);
        refused(create("/api/residents", form.replace("Иван", "Пётр"), "resident-" + house), 409, "idempotency.reused");
        refused(post("/api/residents", form), 409, "resident.already");
        assertThat(send(HttpMethod.GET, senior, "/api/residents?phone=9000001234", null, null))
                .bodyJson()
                .extractingPath("$.items[0].phone")
                .isEqualTo("+79000001234");
        assertThat(send(HttpMethod.DELETE, senior, "/api/residents/" + resident, null, null))
                .hasStatus(204);
        assertThat(jdbc.queryForObject(
                        "select count(*) from housing.resident where name = 'Примеров Иван'", Long.class))
                .isZero();
        assertThat(jdbc.queryForList("select body from journal.line where book = ?", String.class, centre.value()))
                .noneMatch(body -> body.contains("Примеров") || body.contains("9000001234"));
    }

    @Test
    void importsAFileAndTellsWhatIsWrongInTheCallersLanguage() throws Exception {
        MvcTestResult started = upload(senior, "houses", "Адрес;Этажность\nг. Москва, ул. Лесная, д. 5;127\n;9\n");
        assertThat(started).hasStatus(202);
        String location = started.getResponse().getHeader("Location");
        JsonNode answer = read(send(HttpMethod.GET, senior, location, null, null));
        while (answer.path("state").asString().equals("RUNNING")) {
            LockSupport.parkNanos(5_000_000);
            answer = read(send(HttpMethod.GET, senior, location, null, null));
        }
        assertThat(answer.path("state").asString()).isEqualTo("DONE");
        assertThat(answer.path("errors").get(0).path("message").asString())
                .isEqualTo("Неправдоподобное значение: 127. Оно пропущено.");
        assertThat(answer.path("errors").get(1).path("row").asInt()).isEqualTo(3);
        assertThat(answer.path("errors").get(1).path("severity").asString()).isEqualTo("ERROR");
        MvcTestResult english = http.get()
                .uri(location)
                .header("Authorization", senior.bearer())
                .header("Accept-Language", "en")
                .exchange();
        assertThat(read(english).path("errors").get(1).path("message").asString())
                .isEqualTo("The field is required.");
        assertThat(send(HttpMethod.GET, senior, "/api/houses?text=лес", null, null))
                .bodyJson()
                .extractingPath("$.items[0].address")
                .isEqualTo("г. Москва, ул. Лесная, д. 5");
        assertThat(send(HttpMethod.GET, senior, "/api/houses/resolve?text=Лесная улица, 5, кв 7", null, null))
                .bodyJson()
                .convertTo(Map.class)
                .satisfies(
                        match -> assertThat(match).containsEntry("kind", "SURE").containsEntry("premises", "7"));
    }

    private MvcTestResult post(String uri, String body) {
        return send(HttpMethod.POST, senior, uri, body, null);
    }

    private MvcTestResult create(String uri, String body, String key) {
        return http.post()
                .uri(uri)
                .header("Authorization", senior.bearer())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult send(
            HttpMethod method, Person who, String uri, @Nullable String body, @Nullable String version) {
        var request = http.method(method).uri(uri).header("Authorization", who.bearer());
        if (version != null) {
            request = request.header("If-Match", version);
        }
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    private MvcTestResult upload(Person who, String kind, String content) {
        return upload(who, kind, content, UUID.randomUUID().toString());
    }

    private MvcTestResult upload(Person who, String kind, String content, String key) {
        return http.post()
                .uri("/api/" + kind + "/import")
                .header("Authorization", who.bearer())
                .header("Idempotency-Key", key)
                .multipart()
                .file(new MockMultipartFile("file", "houses.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .exchange();
    }

    private JsonNode read(MvcTestResult answer) throws Exception {
        return json.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private String id(MvcTestResult answer, String pointer) throws Exception {
        assertThat(answer).hasStatus(201);
        return read(answer).at(pointer).asString();
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
