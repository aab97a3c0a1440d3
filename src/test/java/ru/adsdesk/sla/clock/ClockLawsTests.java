package ru.adsdesk.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.adsdesk.sla.norm.Norm;

/** What holds for every history: order of arrival, replay, strangers' lines, zones and the calendar change nothing they must not. */
class ClockLawsTests {

    private static final List<String> HAPPENINGS = List.of(
            "request.taken",
            "request.planned",
            "request.informed",
            "request.dispatched",
            "request.arrived",
            "request.localised",
            "request.completed",
            "request.returned",
            "request.reopened",
            "request.deferred",
            "request.resumed",
            "request.commented",
            "request.closed",
            "request.withdrawn",
            "request.reclassified",
            "request.service-called",
            "request.answered",
            "request.act-drawn");
    private static final List<String> NORMS = Told.norms().stream()
            .filter(norm -> norm.subject().equals("request"))
            .map(norm -> norm.id().value())
            .toList();

    static LongStream histories() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void readsTheSameWhateverTheOrderOfArrival(long seed) {
        Told told = history(seed);
        Instant now = told.at("2026-04-20 12:00");
        List<Event> shuffled = new ArrayList<>(told.events());
        Collections.shuffle(shuffled, new Random(seed));
        for (String norm : NORMS) {
            assertThat(told.read(norm, shuffled, now)).isEqualTo(told.read(norm, told.events(), now));
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void saysNothingElseWhenLinesOfNoConcernComeBetween(long seed) {
        Told told = history(seed);
        Instant now = told.at("2026-04-20 12:00");
        List<Event> more = new ArrayList<>(told.events());
        more.add(new Event(
                9_999, "request.commented", told.at("2026-03-10 10:00:01"), now, "ACCOUNT:0", java.util.Map.of()));
        for (String norm : NORMS) {
            assertThat(told.read(norm, more, now)).isEqualTo(told.read(norm, told.events(), now));
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void neverOwesABreachBeforeItsDueInstant(long seed) {
        Told told = history(seed);
        Instant now = told.at("2026-03-12 12:00");
        for (String norm : NORMS) {
            assertThat(told.read(norm, told.events(), now))
                    .filteredOn(run -> run.next() != null && run.next().what() == Owed.What.BREACH)
                    .allSatisfy(run -> assertThat(run.next().at()).isAfter(run.due()));
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void hasAtMostOneRunOpen(long seed) {
        Told told = history(seed);
        for (String norm : NORMS) {
            List<Reading> runs = told.read(norm, told.events(), told.at("2026-04-20 12:00"));
            assertThat(runs.stream().filter(run -> run.end() == null).count()).isLessThanOrEqualTo(1);
            assertThat(runs).extracting(Reading::cycle).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Kaliningrad",
                "Europe/Moscow",
                "Europe/Samara",
                "Asia/Yekaterinburg",
                "Asia/Omsk",
                "Asia/Krasnoyarsk",
                "Asia/Irkutsk",
                "Asia/Yakutsk",
                "Asia/Vladivostok",
                "Asia/Magadan",
                "Asia/Kamchatka"
            })
    void countsTheChutesTwoHoursInsideTheWindowOfEachOfTheElevenZones(String zone) {
        for (int hour = 0; hour < 24; hour++) {
            Told told = new Told(zone);
            told.then("2026-02-28 %02d:30".formatted(hour), "request.registered", "norms", List.of("chute_block"));
            Instant due = told.clock("chute_block", "2026-02-28 23:59").due();
            LocalTime local = due.atZone(ZoneId.of(zone)).toLocalTime();
            assertThat(local).isBetween(LocalTime.of(8, 0), LocalTime.of(23, 0));
            assertThat(counted(told.at("2026-02-28 %02d:30".formatted(hour)), due, ZoneId.of(zone)))
                    .isEqualTo(Duration.ofHours(2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2026-10-25", "2024-02-28", "2024-02-29", "2026-12-31", "2026-01-31"})
    void keepsTheLocalHourOverDayCountsOfShiftedClocksLeapDaysAndMonthEnds(String day) {
        for (String zone : List.of("Europe/Berlin", "Europe/Moscow", "Asia/Kamchatka")) {
            Told told = new Told(zone);
            told.then(
                    LocalDate.parse(day).minusDays(1) + " 12:30", "request.registered", "norms", List.of("floor_leak"));
            Instant due = told.clock("floor_leak", day + " 12:30").due();
            assertThat(due.atZone(ZoneId.of(zone)).toLocalDateTime())
                    .isEqualTo(LocalDate.parse(day).plusDays(2).atTime(12, 30));
        }
    }

    static Stream<Norm> everyNorm() {
        return Told.norms().stream();
    }

    @ParameterizedTest
    @MethodSource("everyNorm")
    void readsEveryShippedNormOverAnyHistory(Norm norm) {
        IntStream.range(0, 20).forEach(seed -> {
            Told told = history(seed);
            assertThat(told.read(norm.id().value(), told.events(), told.at("2026-04-20 12:00")))
                    .isNotNull();
        });
    }

    private static Duration counted(Instant from, Instant until, ZoneId zone) {
        long minutes = 0;
        for (Instant at = from; at.isBefore(until); at = at.plusSeconds(60)) {
            int hour = at.atZone(zone).getHour();
            minutes += hour >= 8 && hour < 23 ? 1 : 0;
        }
        return Duration.ofMinutes(minutes);
    }

    /** A request to which anything happens, some of it entered late. */
    private static Told history(long seed) {
        Random random = new Random(seed);
        Told told = new Told("Asia/Yekaterinburg");
        List<String> norms = new ArrayList<>(NORMS);
        Collections.shuffle(norms, random);
        told.then("2026-03-10 10:00", "request.registered", "norms", List.copyOf(norms.subList(0, 8)));
        int minutes = 0;
        for (int n = 0; n < 12; n++) {
            minutes += 1 + random.nextInt(600);
            String happened = stamp(minutes);
            String entered = random.nextInt(4) == 0 ? stamp(minutes + random.nextInt(900)) : happened;
            String code = HAPPENINGS.get(random.nextInt(HAPPENINGS.size()));
            told.late(happened, entered, code, facts(code, told, minutes, norms, random));
        }
        return told;
    }

    private static Object[] facts(String code, Told told, int minutes, List<String> norms, Random random) {
        return switch (code) {
            case "request.informed", "request.planned" ->
                new Object[] {
                    "plannedAt", told.at(stamp(minutes + random.nextInt(3000))).toString()
                };
            case "request.deferred" -> new Object[] {"reason", random.nextBoolean() ? "SEASON" : "MATERIALS"};
            case "request.reclassified" -> new Object[] {"norms", List.copyOf(norms.subList(4, 12))};
            default -> new Object[0];
        };
    }

    private static String stamp(int minutes) {
        return java.time.LocalDateTime.of(2026, 3, 10, 10, 0)
                .plusMinutes(minutes)
                .toString()
                .replace('T', ' ');
    }
}
