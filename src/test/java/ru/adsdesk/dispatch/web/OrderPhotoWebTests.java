package ru.adsdesk.dispatch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.attachment.Pictures;
import ru.adsdesk.dispatch.Yard;
import ru.adsdesk.dispatch.Yard.Crew;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.web.Acting;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.TestServer;

/** Photos that are demanded, who may look at them, and what is left when the resident is erased. */
@DeskTest
@Import({Scene.class, Acting.class, Yard.class})
class OrderPhotoWebTests {

    @Autowired
    private Scene scene;

    @Autowired
    private Acting acting;

    @Autowired
    private Yard yard;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvcTester http;

    @Value("${adsdesk.database.url}")
    private String url;

    private Town town;
    private Crew crew;
    private String request;
    private String order;

    @BeforeEach
    void giveAnOrderThatDemandsPhotos() {
        town = scene.town();
        crew = yard.plumbers(town);
        request = acting.registered(town);
        order = Yard.made(yard.orders(
                town, request, "\"crew\": \"" + crew.id() + "\", \"beforePhotos\": true, \"afterPhotos\": true"));
    }

    @Test
    void areDemandedBeforeItIsDone() {
        yard.does(crew.bearer(), order, "on-site", "{}");
        assertThat(yard.tries(crew.bearer(), order, "done", "{\"files\": [\"" + photo(crew.bearer()) + "\"]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("work-order.photos-missing");
        assertThat(yard.acts(
                        crew.bearer(),
                        order,
                        "photograph",
                        null,
                        null,
                        "{\"stage\": \"BEFORE\", \"files\": [\"" + photo(crew.bearer()) + "\"]}"))
                .hasStatus(200);
        String done = yard.does(crew.bearer(), order, "done", "{\"files\": [\"" + photo(crew.bearer()) + "\"]}");
        assertThat(JsonPath.<List<String>>read(done, "$.photos.before")).hasSize(1);
        assertThat(JsonPath.<List<String>>read(done, "$.photos.after")).hasSize(1);
        assertThat(String.valueOf(yard.facts(order, "work-order.done").get("files")))
                .contains("sha256");
    }

    @Test
    void areReadByThoseWhoMaySeeTheOrder() {
        String file = photo(crew.bearer());
        yard.does(crew.bearer(), order, "on-site", "{\"files\": [\"" + file + "\"]}");
        assertThat(scene.get(town.dispatcher().bearer(), "/api/attachments/{id}", file))
                .hasStatus(200);
        assertThat(scene.get(yard.plumbers(town).bearer(), "/api/attachments/{id}", file))
                .hasStatus(404);
    }

    @Test
    void areRefusedFromWhoDidNotTakeThem() {
        String file = photo(town.dispatcher().bearer());
        assertThat(yard.tries(crew.bearer(), order, "on-site", "{\"files\": [\"" + file + "\"]}"))
                .hasStatus(422);
        assertThat(acting.status(town.dispatcher().bearer(), request)).isEqualTo("DISPATCHED");
    }

    @Test
    void goWithEveryWordWhenTheRequestsPersonalDataIsErased() throws Exception {
        String mark = "Стираемова" + UUID.randomUUID().toString().replace("-", "");
        String other = acting.registered(town);
        String its = Yard.made(yard.orders(
                town,
                other,
                "\"crew\": \"" + crew.id() + "\", \"task\": \"" + mark + "\", \"materials\": \"" + mark + "\""));
        yard.does(crew.bearer(), its, "on-site", "{\"words\": \"" + mark + "\"}");
        yard.does(crew.bearer(), its, "done", """
            {"work": "%1$s", "volume": "%1$s", "words": "%1$s", "materials": [{"name": "%1$s", "quantity": "1"}]}\
            """.formatted(mark));
        scene.post(
                town.dispatcher().bearer(), "/api/requests/" + other + "/visits", """
                    {"from": "2030-01-15T15:00:00Z", "to": "2030-01-15T17:00:00Z", "reason": "OTHER", "words": "%s",
                     "workers": ["%s"], "way": "PHONE"}\
                    """.formatted(mark, crew.worker()));
        assertThat(tablesHolding(mark)).contains("journal.opening", "dispatch.work_order");
        String administrator = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        MvcTestResult erased = scene.delete(administrator, "/api/personal-data/" + other + "?book=" + town.mine());
        assertThat(erased).as(text(erased)).hasStatus(204);
        assertThat(tablesHolding(mark)).isEmpty();
        assertThat(yard.codes(its)).contains("work-order.done");
    }

    @Test
    void leaveNoNameOfAWorkerWhoIsErased() throws Exception {
        String mark = "Стираемов" + UUID.randomUUID().toString().replace("-", "");
        String worker = Yard.made(scene.post(
                town.senior().bearer(), "/api/workers", "{\"name\": \"" + mark + "\", \"phone\": \"+79000000032\"}"));
        String administrator = desk.person(Role.ADMINISTRATOR, town.centre()).bearer();
        assertThat(scene.delete(administrator, "/api/personal-data/" + worker + "?book=" + town.centre()))
                .hasStatus(204);
        assertThat(tablesHolding(mark)).isEmpty();
    }

    private String photo(String bearer) {
        MvcTestResult answer = http.post()
                .uri("/api/attachments")
                .header("Authorization", bearer)
                .multipart()
                .file(new MockMultipartFile("file", "photo.jpg", "image/jpeg", Pictures.photo()))
                .exchange();
        assertThat(answer).as(text(answer)).hasStatus(201);
        return JsonPath.read(text(answer), "$.id");
    }

    private List<String> tablesHolding(String value) throws SQLException {
        List<String> holding = new ArrayList<>();
        try (Connection superuser = TestServer.running().superuser(url);
                Statement statement = superuser.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select format('%I.%I', table_schema, table_name)"
                    + " from information_schema.tables where table_type = 'BASE TABLE'"
                    + " and table_schema not in ('pg_catalog', 'information_schema')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet found = statement.executeQuery(
                        "select exists (select 1 from " + table + " t where t::text like '%" + value + "%')")) {
                    found.next();
                    if (found.getBoolean(1)) {
                        holding.add(table);
                    }
                }
            }
        }
        return holding;
    }
}
