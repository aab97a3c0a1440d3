package ru.adsdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import ru.adsdesk.AdsDesk;
import ru.adsdesk.housing.Building;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.HouseRegister;
import ru.adsdesk.housing.NewHouse;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.identity.NewAccount;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.PlainPassword;
import ru.adsdesk.identity.Presented;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.Scope;
import ru.adsdesk.identity.Tokens;

/**
 * How long board and searches take with a million stored requests: {@code ./mvnw -Pbench verify -Dtest=BoardBench}.
 * {@code -Dbench.requests=1000000 -Dbench.open=200 -Dbench.times=60} say how many.
 */
@SpringBootTest(
        classes = AdsDesk.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "adsdesk.demo=off",
            "adsdesk.admin.password=" + BoardBench.PASSWORD,
            // The rows are no lines anybody could seal or follow.
            "adsdesk.journal.sealing=manual",
            "adsdesk.journal.following=manual",
            "adsdesk.console.projecting=manual"
        })
class BoardBench {

    static final String PASSWORD = "for-the-bench-only";

    private static final long REQUESTS = Long.getLong("bench.requests", 1_000_000);
    private static final int OPEN = Integer.getInteger("bench.open", 200);
    private static final int TIMES = Integer.getInteger("bench.times", 60);
    private static final int HOUSES = 2_000;

    /** Asked before it counts, so that what is hot is compiled. */
    private static final int WARM = 40;

    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private Centres centres;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Organisations organisations;

    @Autowired
    private HouseRegister register;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @DynamicPropertySource
    static void ownFolder(DynamicPropertyRegistry properties) throws IOException {
        folder = Files.createTempDirectory("adsdesk-board");
        properties.add("adsdesk.database.folder", folder::toString);
    }

    @Test
    void answersInTime() throws Exception {
        CentreId centre = centres.list().getFirst().id();
        Caller system = Caller.system(centre);
        OrganisationId mine = organisations
                .create(system, "УК Большая", null, "+7 900 000-00-13")
                .id();
        List<HouseId> houses = houses(system, mine);
        long began = System.nanoTime();
        new Million(jdbc, centre, mine, houses, REQUESTS).write(OPEN);
        out.printf(Locale.ROOT, "%d requests written in %d s%n", REQUESTS, (System.nanoTime() - began) / 1_000_000_000);
        analyse();
        String token = token(system, centre);
        Map<String, Double> late = new LinkedHashMap<>();
        Map<String, String> asked = new LinkedHashMap<>(questions(houses.getFirst()));
        asked.replaceAll((name, question) -> "/api/requests?" + question);
        asked.putAll(pages());
        for (Map.Entry<String, String> each : asked.entrySet()) {
            double[] millis = measured(token, each.getValue());
            out.printf(
                    Locale.ROOT,
                    "%-40s p50 %6.1f ms   p95 %6.1f ms   %4.0f kB, %3.0f kB as sent%n",
                    each.getKey(),
                    share(millis, 0.5),
                    share(millis, 0.95),
                    ask(token, each.getValue(), "identity").body().length / 1000.0,
                    ask(token, each.getValue(), "gzip").body().length / 1000.0);
            late.put(each.getKey(), share(millis, 0.95));
        }
        assertThat(late.values()).as("95 % within 200 ms: %s", late).allMatch(p95 -> p95 < 200);
    }

    /** Pages as the browser asks for them, whole; what they need besides is kept by the browser after the first load. */
    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("page: board of " + OPEN + " open", "/board");
        pages.put("page: board's list alone", "/board/list");
        pages.put("page: board, search by a frequent word", "/board?q=" + encoded("лифт"));
        pages.put("page: board, search by a phone's end", "/board?q=4567");
        pages.put("page: new request", "/requests/new");
        return pages;
    }

    private static Map<String, String> questions(HouseId house) {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("newest 50", "limit=50");
        questions.put("newest 200", "limit=200");
        questions.put("by number", "number=2020-000123");
        questions.put("by whole phone", "phone=" + encoded("+7 900 123-45-67"));
        questions.put("by the end of a phone", "phone=4567");
        questions.put("by a frequent word", "text=" + encoded("лифт"));
        questions.put("by two words", "text=" + encoded("лифт ребёнок"));
        questions.put("by a word nobody wrote", "text=" + encoded("бегемот"));
        questions.put("by house", "house=" + house);
        questions.put("by address", "address=" + encoded("Садовая 7"));
        questions.put("open ones", "status=REGISTERED");
        questions.put("by a state none has", "status=VOIDED");
        questions.put("by a channel none has", "channel=EMAIL");
        questions.put("by kind", "kind=cold-water.leak");
        questions.put("by running clocks", "clock=RUNNING");
        questions.put("by broken clocks", "clock=BREACHED");
        return questions;
    }

    private double[] measured(String token, String address) throws Exception {
        double[] millis = new double[TIMES];
        for (int i = -WARM; i < TIMES; i++) {
            long before = System.nanoTime();
            HttpResponse<byte[]> answer = ask(token, address, "identity");
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - before) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private HttpResponse<byte[]> ask(String token, String address, String encoding) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Authorization", "Bearer " + token)
                        .header("Cookie", Presented.COOKIE + "=" + token)
                        .header("Accept-Encoding", encoding)
                        .timeout(Duration.ofMinutes(1))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static double share(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))];
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As the server does by itself soon after. */
    private void analyse() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private List<HouseId> houses(Caller system, OrganisationId server) {
        List<HouseId> houses = new ArrayList<>();
        for (int i = 1; i <= HOUSES; i++) {
            NewHouse house = new NewHouse(
                    "board-" + i, "г. Примерск, ул. Садовая, д. " + i, "Europe/Moscow", Building.UNKNOWN, server);
            houses.add(register.add(system, house).house().id());
        }
        return houses;
    }

    private String token(Caller system, CentreId centre) {
        accounts.create(
                system,
                new NewAccount(
                        "board-dispatcher",
                        "Иван Примеров",
                        Role.DISPATCHER,
                        Scope.wholeOf(centre),
                        new PlainPassword(PASSWORD)));
        return tokens.issue("board-dispatcher", new PlainPassword(PASSWORD), "127.0.0.1")
                .token();
    }
}
