package ru.adsdesk.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.adsdesk.intake.Scene.text;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.adsdesk.intake.Scene;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Following;
import ru.adsdesk.sla.ClockExplained;
import ru.adsdesk.sla.Clocks;
import ru.adsdesk.sla.WatchRounds;
import ru.adsdesk.sla.clock.ClockState;
import ru.adsdesk.testing.DeskTest;
import ru.adsdesk.testing.SteppedClock;

/** The clocks of 354 annex 1: each break for itself, and their sum in a month, across the month's end. */
@DeskTest
@Import({Scene.class, Outages.class, OutageMonths.class, WatchRounds.class})
class InterruptionTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Autowired
    private Scene scene;

    @Autowired
    private Outages outages;

    @Autowired
    private OutageMonths months;

    @Autowired
    private Following following;

    @Autowired
    private WatchRounds watcher;

    @Autowired
    private Clocks clocks;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SteppedClock clock;

    private Town town;
    private String dispatcher;

    /** The last evening of a month; tokens of a test hold twelve hours, so people log in when it begins. */
    private Instant evening;

    @BeforeEach
    void settle() {
        LocalDateTime last = LocalDateTime.now(MOSCOW)
                .withDayOfMonth(1)
                .plusMonths(1)
                .minusDays(1)
                .withHour(20)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        evening = last.atZone(MOSCOW).toInstant();
        clock.set(evening);
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    private void at(double hours) {
        clock.set(evening.plus(Duration.ofMinutes((long) (hours * 60))));
    }

    @Test
    void runsTheClockOfABreakByWhatIsKnownOfTheSupply() {
        String power = outages.accident(dispatcher, "ELECTRICITY", town.garden(), cut(0));
        assertThat(due(power, "int_power")).as("nobody knows: two hours").isEqualTo(hour(2));
        outages.does(dispatcher, power, "update", """
            {"sources": 1}\
            """);
        assertThat(due(power, "int_power")).isEqualTo(hour(24));

        String hot = outages.accident(dispatcher, "HOT_WATER", town.garden(), cut(0) + ", \"deadEnd\": true");
        assertThat(due(hot, "int_hot")).isEqualTo(hour(24));
        String yearly =
                outages.accident(dispatcher, "HOT_WATER", town.garden(), cut(0) + ", \"cause\": \"YEARLY_WORKS\"");
        assertThat(due(yearly, "int_hot")).as("yearly works are apart").isEmpty();

        String heat = outages.accident(dispatcher, "HEATING", town.garden(), cut(0) + ", \"indoor\": 13");
        assertThat(due(heat, "int_heat")).isEqualTo(hour(16));
        at(1);
        outages.does(dispatcher, heat, "update", """
            {"indoor": 9}\
            """);
        assertThat(due(heat, "int_heat")).isEqualTo(hour(4));
    }

    @Test
    void goesOnWhereTheEndDidNotHold() {
        String water = outages.accident(dispatcher, "COLD_WATER", town.garden(), cut(0));
        at(1);
        outages.does(dispatcher, water, "restore", "{}");
        assertThat(outages.clock(dispatcher, water, "int_cold", "state")).isEqualTo("MET");
        at(1.5);
        outages.does(dispatcher, water, "cut-again", "{}");
        assertThat(due(water, "int_cold")).isEqualTo(hour(4));
        assertThat(outages.<Boolean>read(dispatcher, water, "$.cut")).isTrue();
        outages.does(dispatcher, water, "void", """
            {"reason": "MISTAKE"}\
            """);
        assertThat(outages.clock(dispatcher, water, "int_cold", "state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void sumsTheBreaksOfAMonthOverAccidentsThatOverlap() {
        String one = outages.accident(dispatcher, "COLD_WATER", town.garden(), cut(0));
        at(1);
        String two = outages.accident(dispatcher, "COLD_WATER", town.garden(), cut(1));
        following.round();
        at(2);
        outages.does(dispatcher, one, "restore", "{}");
        at(3);
        outages.does(dispatcher, two, "restore", "{}");
        following.round();

        assertThat(lines(month(0))).containsExactly("supply.cut", "supply.restored");
        ClockExplained sum = sum(month(0));
        assertThat(sum.state()).isEqualTo(ClockState.PAUSED);
        following.round();
        assertThat(lines(month(0))).as("told again, nothing is written again").hasSize(2);
    }

    @Test
    void endsTheMonthAndBeginsTheNextWhileTheSupplyIsCut() {
        String water = outages.accident(dispatcher, "COLD_WATER", town.garden(), cut(0));
        following.round();
        assertThat(sum(month(0)).dueAt()).isEqualTo(evening.plus(Duration.ofHours(8)));

        at(4.1);
        months.end();
        months.end();
        assertThat(lines(month(0))).containsExactly("supply.cut", "supply.month-ended");
        assertThat(sum(month(0)).state()).as("four hours of eight").isEqualTo(ClockState.MET);
        assertThat(lines(month(1))).containsExactly("supply.cut");
        assertThat(sum(month(1)).dueAt())
                .as("the new month counts from its first minute")
                .isEqualTo(evening.plus(Duration.ofHours(12)));

        at(6);
        outages.does(dispatcher, water, "restore", "{}");
        following.round();
        assertThat(lines(month(1))).containsExactly("supply.cut", "supply.restored");
    }

    @Test
    void flagsASumThatIsUsedUpWhereverItsHouseLies() {
        String senior = town.senior().bearer();
        String gas = outages.accident(senior, "GAS", town.garden(), cut(-4.5));
        outages.does(senior, gas, "update", """
            {"morePlaces": [{"houseId": "%s"}]}\
            """.formatted(town.lane()));
        following.round();
        watcher.watch();
        for (var house : List.of(town.garden(), town.lane())) {
            SupplyMonth its = new SupplyMonth(house, OutageSystem.GAS, month(0).month());
            assertThat(lines(its)).contains("supply.cut", "clock.breached");
        }
        assertThat(jdbc.queryForList(
                        "select distinct book from journal.line where code = 'supply.cut' and house in (?, ?)",
                        UUID.class,
                        town.garden().value(),
                        town.lane().value()))
                .as("each in the book of its own organisation")
                .containsExactlyInAnyOrder(town.mine().value(), town.other().value());
    }

    @Test
    void takesABreakBackThatWasEnteredByMistake() {
        String water = outages.accident(dispatcher, "COLD_WATER", town.garden(), cut(-2));
        following.round();
        outages.does(dispatcher, water, "void", """
            {"reason": "MISTAKE"}\
            """);
        following.round();
        assertThat(lines(month(0))).containsExactly("supply.cut", "supply.restored");
        assertThat(sum(month(0)).state()).isEqualTo(ClockState.PAUSED);
    }

    @Test
    void showsTheSumsOfAHouse() {
        outages.accident(dispatcher, "COLD_WATER", town.garden(), cut(-1.5));
        following.round();
        String shown = text(scene.search(
                dispatcher, "/api/outages/supply", "house=" + town.garden() + "&month=" + month(0).month()));
        assertThat(JsonPath.<List<Integer>>read(shown, "$.items[*].minutes")).containsExactly(90);
        assertThat(JsonPath.<List<Boolean>>read(shown, "$.items[*].cut")).containsExactly(true);
        assertThat(JsonPath.<List<String>>read(shown, "$.items[*].clocks[*].norm"))
                .containsExactly("int_cold_month");
    }

    private String cut(double hours) {
        return ", \"foundAt\": \"%s\", \"cutAt\": \"%s\"".formatted(hour(hours), hour(hours));
    }

    private String hour(double hours) {
        return evening.plus(Duration.ofMinutes((long) (hours * 60))).toString();
    }

    private String due(String outage, String norm) {
        return outages.clock(dispatcher, outage, norm, "dueAt");
    }

    private SupplyMonth month(int later) {
        return new SupplyMonth(
                town.garden(),
                OutageSystem.COLD_WATER,
                YearMonth.from(evening.atZone(MOSCOW)).plusMonths(later));
    }

    private ClockExplained sum(SupplyMonth month) {
        return clocks.explain(BookId.of(town.mine()), month.id()).stream()
                .filter(each -> each.norm().equals("int_cold_month"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines(SupplyMonth month) {
        return jdbc.queryForList(
                "select code from journal.line where subject = ? and code not like 'clock.warned' order by no",
                String.class,
                month.id());
    }
}
