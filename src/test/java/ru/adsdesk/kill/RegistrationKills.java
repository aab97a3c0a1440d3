package ru.adsdesk.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.adsdesk.journal.log.TreeHash;
import ru.adsdesk.journal.log.Verify;
import ru.adsdesk.kill.Clients.Acknowledged;
import ru.adsdesk.testing.DeskProcess;
import ru.adsdesk.testing.Wire;

/**
 * {@code ./mvnw -Pkill verify}: sixty-four clients register into one book while the service, its database server and both
 * are killed five times. Whatever was acknowledged has to be in the book, without a gap and without a repeat.
 */
class RegistrationKills {

    private static final int BETWEEN_KILLS = 300;

    @TempDir
    private Path place;

    /** What is killed. */
    private enum Kill {
        SERVICE,
        DATABASE,
        BOTH
    }

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        try (DeskProcess desk = new DeskProcess(Files.createDirectories(place.resolve("data")))) {
            desk.start();
            String token = text(post(desk, "", "/api/tokens", """
                    {"login": "admin", "password": "%s"}""".formatted(DeskProcess.PASSWORD)), "$.token");
            String book = text(post(desk, token, "/api/organisations", """
                    {"name": "УК Стойкая"}"""), "$.id");
            Clients clients = new Clients(desk.port(), token, book);
            try (clients) {
                for (Kill kill : List.of(Kill.SERVICE, Kill.DATABASE, Kill.BOTH, Kill.SERVICE, Kill.BOTH)) {
                    clients.awaitMore(BETWEEN_KILLS);
                    kill(desk, kill);
                }
                clients.awaitMore(BETWEEN_KILLS);
            }
            System.out.printf(
                    "%nacknowledged %d, refused %d, unanswered %d%n",
                    clients.acknowledged().size(), clients.refused(), clients.unanswered());
            assertThat(clients.surprises()).isEmpty();
            assertWhole(
                    desk,
                    UUID.fromString(book),
                    List.copyOf(clients.acknowledged().values()));
            assertAccepted(desk, token, book);
        }
    }

    private static void kill(DeskProcess desk, Kill kill) throws Exception {
        switch (kill) {
            case SERVICE -> {
                desk.killService();
                desk.start();
            }
            case DATABASE -> {
                desk.killDatabase();
                desk.awaitHealth();
            }
            case BOTH -> {
                desk.killDatabase();
                desk.killService();
                desk.start();
            }
        }
    }

    private static void assertWhole(DeskProcess desk, UUID book, List<Acknowledged> acknowledged) throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(desk.databaseUrl());
        JdbcTemplate sql = new JdbcTemplate(source);
        List<Long> lines = sql.queryForList("select no from journal.line where book = ? order by no", Long.class, book);
        assertThat(lines).isEqualTo(upTo(lines.size()));
        assertThat(sql.queryForObject("select last_line from journal.book where id = ?", Long.class, book))
                .isEqualTo(lines.size());
        List<Long> numbers =
                sql.queryForList("select seq from journal.number where book = ? order by seq", Long.class, book);
        assertThat(numbers).isEqualTo(upTo(numbers.size()));
        Set<String> written = Set.copyOf(sql.queryForList(
                "select n.subject || ' ' || n.year || '-' || lpad(n.seq::text, 6, '0') || ' ' || n.no || ' '"
                        + " || encode(l.leaf, 'base64') from journal.number n join journal.line l"
                        + " on l.book = n.book and l.no = n.no where n.book = ?",
                String.class,
                book));
        assertThat(acknowledged)
                .hasSizeGreaterThan(BETWEEN_KILLS)
                .map(each -> each.id() + " " + each.number() + " " + each.line() + " " + each.leaf())
                .filteredOn(each -> !written.contains(each))
                .as("acknowledged and not in the book")
                .isEmpty();
        sql.query(
                "select body, leaf from journal.line where book = ?",
                row -> {
                    assertThat(TreeHash.leaf(row.getString("body").getBytes(UTF_8))
                                    .bytes())
                            .isEqualTo(row.getBytes("leaf"));
                },
                book);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** The export, checked by the inspector's own command in a process of its own. */
    private void assertAccepted(DeskProcess desk, String token, String book) throws Exception {
        Path export = place.resolve("book.txt");
        Path key = place.resolve("key.txt");
        try (HttpClient http = HttpClient.newHttpClient()) {
            fetch(http, desk, token, "/api/journals/" + book + "/export", export);
            fetch(http, desk, token, "/api/journals/" + book + "/key", key);
        }
        Process checker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of(Verify.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        Verify.class.getName(),
                        "verify",
                        export.toString(),
                        "--key",
                        key.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(checker.getInputStream().readAllBytes(), UTF_8);
        System.out.println(said);
        assertThat(checker.waitFor()).as(said).isZero();
    }

    private static void fetch(HttpClient http, DeskProcess desk, String token, String path, Path to) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + desk.port() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        assertThat(http.send(request, BodyHandlers.ofFile(to)).statusCode())
                .as(path)
                .isEqualTo(200);
    }

    private static Wire.Answer post(DeskProcess desk, String token, String path, String body) throws Exception {
        try (Wire wire = new Wire(desk.port(), token)) {
            return wire.post(path, UUID.randomUUID().toString(), body.getBytes(UTF_8));
        }
    }

    private static String text(Wire.Answer answer, String path) {
        return JsonPath.read(new String(answer.body(), UTF_8), path);
    }
}
