package ru.adsdesk.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.adsdesk.replay.RunningDesk.Answer;

/**
 * Asks a running desk, live and over HTTP, what people asked another desk once:
 *
 * <pre>./mvnw -Preplay verify -Dreplay.file=requests.csv -Dreplay.speed=60</pre>
 *
 * <ul>
 *   <li>{@code replay.file}: a CSV file; {@code replay.mapping}: what its columns mean, by default
 *       {@code docs/mapping/edc-moscow.yaml};
 *   <li>{@code replay.speed}: 1 as it was, 60 a recorded hour in a minute, 0 (the default) as fast as
 *       {@code replay.clients} (8) at a time can;
 *   <li>{@code replay.url}: the desk, by default {@code http://localhost:8080}; {@code replay.token}, or
 *       {@code replay.login} and {@code replay.password}: an operator, by default the demo's dispatcher;
 *   <li>{@code replay.houses}: a register of houses as {@code POST /api/houses/import} takes it, imported first by
 *       {@code replay.senior}, by default the demo's, with the same password: addresses find only houses the desk knows,
 *       and an accident needs one;
 *   <li>{@code replay.organisation}: the organisation the operator chooses where the address names no sure house; by
 *       default the desk's first;
 *   <li>{@code replay.prefix}: written before every address, by default {@code "г. Москва, "}; {@code replay.words}: the
 *       column whose words stand in where a row has none of its own;
 *   <li>{@code replay.limit}: at most so many;
 *   <li>{@code replay.cycle}: {@code true} leads each through all its acts to the end the file tells of it, see {@link Fate},
 *       and holds the ends against the file's.
 * </ul>
 *
 * The applicants' names and phones are invented; wished times, long gone by, are left out.
 */
class Replay {

    private static final int MOST_AT_ONCE = 64;

    private final Tally tally = new Tally();
    private final Map<Row, Led> registered = new ConcurrentHashMap<>();
    private final String run = "replay-" + Instant.now() + "-";
    private RunningDesk desk;
    private String organisation;

    @Test
    void asksWhatWasAsked() throws Exception {
        double speed = Double.parseDouble(System.getProperty("replay.speed", "0"));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String houses = System.getProperty("replay.houses");
        if (houses != null) {
            out.println(new Houses(loggedIn("replay.senior", "senior")).imported(Path.of(houses), run + "houses"));
        }
        desk = desk();
        organisation =
                Optional.ofNullable(System.getProperty("replay.organisation")).orElse(desk.anyOrganisation());
        Mapping mapping = Mapping.read(Path.of(System.getProperty("replay.mapping", "docs/mapping/edc-moscow.yaml")));
        List<Row> rows = Row.read(Path.of(file()), mapping, Instant.now());
        rows = rows.subList(0, Math.min(rows.size(), Integer.getInteger("replay.limit", Integer.MAX_VALUE)));
        Instant began = Instant.now();
        replay(rows, speed);
        if (Boolean.getBoolean("replay.cycle")) {
            Cycle cycle = new Cycle(tally);
            new Families(cycle, new Incidents(desk, cycle, tally), registered)
                    .lead(Integer.getInteger("replay.clients", 8));
        }
        tally.tell(out, Duration.between(began, Instant.now()));
        assertThat(tally.of("registered") + tally.of("refused"))
                .as("every row was answered")
                .isEqualTo(rows.size());
        if (Boolean.getBoolean("replay.cycle")) {
            assertEndedAsTheFileTells(rows);
        }
    }

    private void assertEndedAsTheFileTells(List<Row> rows) {
        assertThat(tally.values("ended"))
                .isEqualTo(rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.fate().end().name(), Collectors.summingInt(row -> 1))));
        assertThat(tally.of("returned"))
                .isEqualTo(rows.stream().mapToInt(row -> row.fate().returns()).sum());
        assertThat(tally.of("children"))
                .isEqualTo(rows.stream()
                        .filter(row -> row.fate().incident().isPresent())
                        .count());
    }

    private static RunningDesk desk() throws Exception {
        String token = System.getProperty("replay.token");
        return token != null ? RunningDesk.withToken(url(), token) : loggedIn("replay.login", "dispatcher");
    }

    private static RunningDesk loggedIn(String setting, String usual) throws Exception {
        return RunningDesk.loggedIn(
                url(), System.getProperty(setting, usual), System.getProperty("replay.password", "demo"));
    }

    private static String url() {
        return System.getProperty("replay.url", "http://localhost:8080");
    }

    private static String file() {
        return Optional.ofNullable(System.getProperty("replay.file"))
                .orElseThrow(() -> new IllegalArgumentException("say what to replay: -Dreplay.file=…"));
    }

    private void replay(List<Row> rows, double speed) throws Exception {
        Semaphore places = new Semaphore(speed > 0 ? MOST_AT_ONCE : Integer.getInteger("replay.clients", 8));
        Instant first = rows.getFirst().receivedAt();
        Instant began = Instant.now();
        List<Future<?>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Row row : rows) {
                if (speed > 0) {
                    long due = (long) (Duration.between(first, row.receivedAt()).toMillis() / speed);
                    Thread.sleep(Math.max(
                            0, due - Duration.between(began, Instant.now()).toMillis()));
                }
                places.acquire();
                asked.add(threads.submit(() -> {
                    try {
                        ask(row);
                    } finally {
                        places.release();
                    }
                    return null;
                }));
            }
            for (Future<?> each : asked) {
                each.get();
            }
        }
    }

    /** As an operator does: the address as told; where no house is sure, the organisation, knowingly. */
    private void ask(Row row) throws Exception {
        Answer answer = timed(row, "", row.body());
        if (answer.status() == 422 && answer.at("$.code").equals("address.unsure")) {
            Map<String, Object> body = new LinkedHashMap<>(row.body());
            body.put("organisationId", organisation);
            answer = timed(row, "-knowingly", body);
        }
        if (answer.status() >= 300) {
            tally.count("refused", answer.refusal());
            return;
        }
        registered.put(row, new Led(desk, answer));
        Map<String, Object> said = answer.at("$");
        tally.count("registered", "by " + said.get("channel"));
        tally.count("address", answer.at("$.address.match"));
        tally.count("kind", said.get("kindSource") + "");
        tally.count("kind proposals", ((List<?>) said.get("proposedKinds")).isEmpty() ? "none" : "some");
        tally.count("urgency", said.get("urgency") + "");
        tally.count("likely repeats", ((List<?>) said.get("likelyRepeats")).isEmpty() ? "none" : "some");
        Optional.ofNullable(said.get("kindName")).ifPresent(name -> tally.count("kinds", name.toString()));
    }

    private Answer timed(Row row, String again, Object body) throws Exception {
        long before = System.nanoTime();
        Answer answer = desk.post("/api/requests", run + row.index() + again, body);
        tally.took(System.nanoTime() - before);
        return answer;
    }
}
