package ru.adsdesk.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.reporting.BusyHour.Happened;
import ru.adsdesk.sla.ClockExplained;
import ru.adsdesk.sla.ClockFigure;
import ru.adsdesk.sla.Clocks;
import ru.adsdesk.sla.WatchRounds;
import ru.adsdesk.sla.clock.ClockState;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** The figures of the report are those a reading of every line gives. */
@DeskTest
@Import({Scene.class, WatchRounds.class, BusyHour.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplianceReplayTests {

    @Autowired
    private Scene scene;

    @Autowired
    private BusyHour hour;

    @Autowired
    private Clocks clocks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock clock;

    private Happened happened;
    private String senior;
    private Map<String, List<ClockExplained>> replayed;
    private String report;

    @BeforeAll
    void haveABusyHour() {
        happened = hour.happen();
        senior = happened.town().senior().bearer();
        replayed = replay(happened.begun().minusSeconds(1), happened.end().plusSeconds(1));
        report = Scene.text(scene.search(senior, "/api/reports/compliance", happened.period()));
    }

    @AfterAll
    void goOn() {
        clock.release();
    }

    @Test
    void countsAsAReplayOfTheLinesDoes() {
        Map<String, Map<ClockFigure, Long>> expected = new TreeMap<>();
        replayed.forEach((norm, its) -> expected.put(norm, counts(its)));
        assertThat(reported()).isEqualTo(expected);
        assertThat(sums(expected))
                .as("the hour has every outcome it is about")
                .containsKeys(
                        ClockFigure.IN_TIME,
                        ClockFigure.LATE,
                        ClockFigure.BREACHED,
                        ClockFigure.OPEN,
                        ClockFigure.PAUSED,
                        ClockFigure.WITHDRAWN,
                        ClockFigure.ABANDONED,
                        ClockFigure.EXCUSED,
                        ClockFigure.EXPLAINED,
                        ClockFigure.LATE_ENTERED);
    }

    @Test
    void partsTheClocksOfEveryNorm() {
        assertThat(reported())
                .allSatisfy((norm, figures) -> assertThat(figures.getOrDefault(ClockFigure.ALL, 0L))
                        .isEqualTo(List.of(
                                        ClockFigure.IN_TIME,
                                        ClockFigure.LATE,
                                        ClockFigure.BREACHED,
                                        ClockFigure.OPEN,
                                        ClockFigure.PAUSED,
                                        ClockFigure.WITHDRAWN,
                                        ClockFigure.ABANDONED,
                                        ClockFigure.UNKNOWN)
                                .stream()
                                .mapToLong(part -> figures.getOrDefault(part, 0L))
                                .sum()));
    }

    @Test
    void tellsMedianAndP95OfTheTimesReplayed() {
        List<Map<String, Object>> norms = JsonPath.read(report, "$.norms");
        for (Map<String, Object> norm : norms) {
            List<Duration> times = times(replayed.get(String.valueOf(norm.get("norm"))));
            assertThat(norm.get("timed")).as("%s", norm.get("norm")).isEqualTo(times.size());
            if (!times.isEmpty()) {
                assertThat(Duration.parse(String.valueOf(norm.get("median")))).isEqualTo(rank(times, 50));
                assertThat(Duration.parse(String.valueOf(norm.get("p95")))).isEqualTo(rank(times, 95));
            }
        }
        assertThat(norms.stream().filter(norm -> norm.containsKey("median"))).isNotEmpty();
    }

    @Test
    void leadsFromEveryFigureToWhatItCounts() {
        List<Map<String, Map<String, Object>>> figures = JsonPath.read(report, "$.norms[*].figures");
        figures.stream()
                .flatMap(each -> each.values().stream())
                .forEach(figure -> assertThat(listed(String.valueOf(figure.get("link"))))
                        .as("%s", figure.get("link"))
                        .doesNotHaveDuplicates()
                        .hasSize((int) figure.get("count")));
    }

    @Test
    void leadsFromWhatIsCountedToItsClocksExplained() {
        for (String norm : List.of("inform_plan", "call_answer", "message_handle")) {
            List<String> addresses = JsonPath.read(
                    Scene.text(scene.search(
                            senior, "/api/reports/compliance/subjects", happened.period() + "&norm=" + norm)),
                    "$.items[*].clocks");
            assertThat(addresses)
                    .as(norm)
                    .isNotEmpty()
                    .allSatisfy(address -> assertThat(
                                    JsonPath.<List<String>>read(Scene.text(scene.get(senior, address)), "$[*].norm"))
                            .contains(norm));
        }
    }

    @Test
    void tellsTheReasonOfABreachAndLeadsToIt() {
        List<Map<String, Map<String, Object>>> reasons =
                JsonPath.read(report, "$.norms[?(@.norm == 'inform_plan')].reasons");
        Map<String, Object> overload = reasons.getFirst().get("OVERLOAD");
        assertThat(overload).containsEntry("count", 1);
        assertThat(listed(String.valueOf(overload.get("link"))).getFirst()).startsWith(happened.untold());
    }

    private List<String> listed(String link) {
        List<String> found = new ArrayList<>();
        String more = "";
        do {
            String page = Scene.text(scene.get(senior, link + "&limit=2" + more));
            List<Map<String, Object>> items = JsonPath.read(page, "$.items");
            items.forEach(item -> found.add(item.get("subject") + " " + item.get("cycle")));
            List<String> after = JsonPath.read(page, "$[?(@.after)].after");
            more = after.isEmpty() ? "" : "&after=" + after.getFirst();
        } while (!more.isEmpty());
        return found;
    }

    private Map<String, Map<ClockFigure, Long>> reported() {
        Map<String, Map<ClockFigure, Long>> counts = new TreeMap<>();
        List<Map<String, Object>> norms = JsonPath.read(report, "$.norms");
        for (Map<String, Object> norm : norms) {
            Map<ClockFigure, Long> its = new TreeMap<>();
            Map<String, Map<String, Object>> figures = JsonPath.read(norm, "$.figures");
            figures.forEach((figure, told) -> put(its, ClockFigure.valueOf(figure), (int) told.get("count")));
            counts.put(String.valueOf(norm.get("norm")), its);
        }
        return counts;
    }

    private static void put(Map<ClockFigure, Long> counts, ClockFigure figure, long count) {
        if (count > 0) {
            counts.merge(figure, count, Long::sum);
        }
    }

    private static Map<ClockFigure, Long> sums(Map<String, Map<ClockFigure, Long>> counts) {
        Map<ClockFigure, Long> sums = new TreeMap<>();
        counts.values().forEach(each -> each.forEach((figure, count) -> put(sums, figure, count)));
        return sums;
    }

    /** Every clock of the town's books, read from its lines, by norm. */
    private Map<String, List<ClockExplained>> replay(Instant from, Instant to) {
        Map<String, List<ClockExplained>> found = new TreeMap<>();
        List<UUID> books = List.of(
                happened.town().centre().value(),
                happened.town().mine().value(),
                happened.town().other().value());
        for (UUID book : books) {
            jdbc.sql("select distinct subject from journal.line where book = ?")
                    .param(book)
                    .query(UUID.class)
                    .list()
                    .forEach(subject -> clocks.explain(BookId.of(book), subject).stream()
                            .filter(each -> !each.origin().isBefore(from)
                                    && each.origin().isBefore(to))
                            .forEach(each -> found.computeIfAbsent(each.norm(), any -> new ArrayList<>())
                                    .add(each)));
        }
        return found;
    }

    private static Map<ClockFigure, Long> counts(List<ClockExplained> its) {
        Map<ClockFigure, Long> counts = new TreeMap<>();
        for (ClockExplained each : its) {
            boolean broken = each.state() == ClockState.LATE || each.state() == ClockState.BREACHED;
            boolean late = each.start().lateEntered() || each.stops().stream().anyMatch(stop -> stop.lateEntered());
            put(counts, ClockFigure.ALL, 1);
            put(counts, part(each.state()), 1);
            put(counts, ClockFigure.EXCUSED, each.excuses().isEmpty() ? 0 : 1);
            put(counts, ClockFigure.EXPLAINED, each.reason() != null && broken ? 1 : 0);
            put(counts, ClockFigure.LATE_ENTERED, late ? 1 : 0);
            put(counts, ClockFigure.EVER_PAUSED, each.pauses().isEmpty() ? 0 : 1);
        }
        return counts;
    }

    private static ClockFigure part(ClockState state) {
        return switch (state) {
            case WAITING, RUNNING -> ClockFigure.OPEN;
            case PAUSED -> ClockFigure.PAUSED;
            case MET -> ClockFigure.IN_TIME;
            case BREACHED -> ClockFigure.BREACHED;
            case LATE -> ClockFigure.LATE;
            case WITHDRAWN -> ClockFigure.WITHDRAWN;
            case ABANDONED -> ClockFigure.ABANDONED;
            case UNKNOWN -> ClockFigure.UNKNOWN;
        };
    }

    private static List<Duration> times(List<ClockExplained> its) {
        List<Duration> times = new ArrayList<>();
        for (ClockExplained each : its) {
            if (each.end() != null && (each.state() == ClockState.MET || each.state() == ClockState.LATE)) {
                times.add(Duration.between(each.origin(), each.end().occurredAt()));
            }
        }
        return times.stream().sorted().toList();
    }

    /** The nearest rank. */
    private static Duration rank(List<Duration> sorted, int percent) {
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
