package ru.adsdesk.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.intake.Line;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/**
 * Tells the desk a month of a real call centre, call by call, by {@code POST /api/calls/events} and a stepped clock:
 *
 * <pre>./mvnw -Preplay-calls verify -Dreplay.file=calls.csv</pre>
 *
 * {@code replay.file}: by default the file of the bank's February 1999 beside the repository; {@code replay.limit}: at most so
 * many calls; {@code replay.callers}: the file names no callers, so that many are invented and the calls given to them by their
 * ids (5 000 by default; a later call of the same invented caller then does a duty). A call rings from its entry into the voice
 * menu: menu, queue and music are no answer.
 */
@DeskTest
@Import(Scene.class)
@TestPropertySource(properties = "adsdesk.security.key-rate=0")
class CallReplay {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm:ss", Locale.ROOT);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int THREADS = 4;

    @Autowired
    private Scene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final Tally tally = new Tally();

    /** An event and when it happened. */
    private record Told(Instant at, Line.Event event) {}

    @Test
    void answersWhatWasAnsweredAndOwesWhatWasMissed() throws Exception {
        Path file = Path.of(System.getProperty("replay.file", "../shared/data/bank_call_center_1999-02.csv"));
        assumeThat(file).as("the log to be replayed is not here: " + file).exists();
        List<Told> told = read(file);
        clock.set(told.getFirst().at());
        CentreId centre = desk.centre();
        Line line = new Line(scene, desk.key(Channel.PHONE, centre).bearer());
        Instant began = Instant.now();
        tell(line, told);
        Duration took = Duration.between(began, Instant.now());
        clock.release();
        report(centre, told.size(), took);
    }

    private void tell(Line line, List<Told> told) throws Exception {
        Map<Instant, List<Told>> minutes = told.stream()
                .collect(Collectors.groupingBy(
                        each -> each.at().truncatedTo(java.time.temporal.ChronoUnit.MINUTES),
                        TreeMap::new,
                        Collectors.toList()));
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Map.Entry<Instant, List<Told>> minute : minutes.entrySet()) {
                clock.set(minute.getKey().plusSeconds(59));
                List<Future<?>> asked = new ArrayList<>();
                for (List<Told> ofOneCaller : byCaller(minute.getValue())) {
                    asked.add(threads.submit(() -> ofOneCaller.forEach(each -> timed(line, each))));
                }
                for (Future<?> each : asked) {
                    each.get();
                }
            }
        }
    }

    private static Collection<List<Told>> byCaller(List<Told> told) {
        return told.stream()
                .collect(Collectors.groupingBy(
                        each -> each.event().fields().get("from"), TreeMap::new, Collectors.toList()))
                .values();
    }

    private void timed(Line line, Told each) {
        long before = System.nanoTime();
        line.told(each.event());
        tally.took(System.nanoTime() - before);
    }

    private static List<Told> read(Path file) throws Exception {
        List<Told> told = new ArrayList<>();
        int limit = Integer.getInteger("replay.limit", Integer.MAX_VALUE);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            rows.stream().limit(limit).forEach(row -> told.addAll(events(row, told.size())));
        }
        told.sort(java.util.Comparator.comparing(Told::at));
        return told;
    }

    private static List<Told> events(NamedCsvRecord row, int unique) {
        String call = row.getField("line") + "-" + row.getField("call_id") + "-" + unique;
        Instant entry = at(row, "vru_entry", null);
        List<Told> events = new ArrayList<>();
        events.add(event(call, row, "RINGING", entry));
        if (row.getField("outcome").equals("AGENT")) {
            Instant answered = at(row, "ser_start", entry);
            Told took = event(call, row, "ANSWERED", answered);
            String server = row.getField("server");
            events.add(
                    server.isBlank() ? took : new Told(took.at(), took.event().with("operator", server)));
            events.add(event(call, row, "ENDED", at(row, "ser_exit", answered)));
        } else {
            String left = row.getField("q_exit").equals("0:00:00") ? "vru_exit" : "q_exit";
            events.add(event(call, row, "ABANDONED", at(row, left, entry)));
        }
        return events;
    }

    private static Told event(String call, NamedCsvRecord row, String type, Instant at) {
        int callers = Math.clamp(Integer.getInteger("replay.callers", 5000), 1, 10_000);
        long caller = Math.floorMod(Long.parseLong(row.getField("call_id")) * 2_654_435_761L, (long) callers);
        return new Told(at, Line.event(call, type, at, "+7900000%04d".formatted(caller)));
    }

    /** A time of the row's day, of the next one where it would lie before what it follows; 24:00 and later is the next too. */
    private static Instant at(NamedCsvRecord row, String field, @org.jspecify.annotations.Nullable Instant after) {
        String[] parts = row.getField(field).split(":");
        int hour = Integer.parseInt(parts[0]);
        LocalTime time = LocalTime.parse((hour % 24) + ":" + parts[1] + ":" + parts[2], TIME);
        Instant at = LocalDate.parse(row.getField("date"))
                .plusDays(hour / 24)
                .atTime(time)
                .toInstant(ZoneOffset.UTC);
        return after != null && at.isBefore(after.minusSeconds(60)) ? at.plus(DAY) : at;
    }

    private void report(CentreId centre, int events, Duration took) {
        long calls = count(centre, "true");
        long answered = count(centre, "answered_at is not null");
        long missed = count(centre, "state = 'MISSED'");
        long inTime = count(centre, "answered_at <= rang_at + interval '5 minutes'");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(Locale.ROOT, "%n%d calls, %d events in %d s%n", calls, events, took.toSeconds());
        out.printf(Locale.ROOT, "  answered                    %6d%n", answered);
        out.printf(Locale.ROOT, "  answered within 5 minutes   %6d  %.2f %% of all%n", inTime, inTime * 100.0 / calls);
        out.printf(Locale.ROOT, "  missed                      %6d%n", missed);
        out.printf(
                Locale.ROOT,
                "  missed: joined another's duty, still owed or done with it %6d%n",
                count(centre, "state = 'MISSED' and duty_of is not null"));
        out.printf(
                Locale.ROOT,
                "  missed: talked to later     %6d, within 10 minutes of the call %d%n",
                count(centre, "state = 'MISSED' and duty = 'CALLED_BACK'"),
                count(
                        centre,
                        "state = 'MISSED' and duty = 'CALLED_BACK' and duty_closed_at <= rang_at + interval '10 minutes'"));
        out.printf(
                Locale.ROOT,
                "  missed: still owed a call   %6d%n",
                count(centre, "state = 'MISSED' and duty in ('OPEN', 'JOINED')"));
        tally.tell(out, took);
        assertThat(answered + missed).as("no call is lost").isEqualTo(calls);
    }

    private long count(CentreId centre, String condition) {
        Long found = jdbc.queryForObject(
                "select count(*) from intake.call where book = ? and " + condition, Long.class, centre.value());
        return found == null ? 0 : found;
    }
}
