package ru.adsdesk.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.adsdesk.request.Storm.Reach;
import ru.adsdesk.request.Storm.Voice;

/** When requests come so fast that they are proposed as an accident. */
class StormTests {

    private static final StormSettings SETTINGS =
            new StormSettings(Duration.ofMinutes(15), 5, 3, 8, 3, 5, Duration.ofDays(28), Duration.ofHours(2));
    private static final UUID HOUSE = new UUID(0, 1);
    private static final UUID RISER = new UUID(1, 0);

    private final List<Voice> came = new ArrayList<>();
    private double usual;

    @Test
    void proposesAHouseFromTheFifthApplicant() {
        calls(HOUSE, 4);
        assertThat(storm()).isEmpty();
        calls(HOUSE, 1);
        assertThat(storm()).get().extracting(Storm::reach, Storm::callers).containsExactly(Reach.HOUSE, 5);
    }

    @Test
    void countsOneWhoCallsFiveTimesOnce() {
        for (int n = 0; n < 9; n++) {
            came.add(voice(HOUSE, "14", "+79000000001"));
        }
        assertThat(storm()).isEmpty();
    }

    @Test
    void proposesARiserFromItsThirdFlatWhereNobodyElseCalls() {
        came.add(voice(HOUSE, "1", "a"));
        came.add(voice(HOUSE, "4", "b"));
        assertThat(storm()).isEmpty();
        came.add(voice(HOUSE, "7", "c"));
        assertThat(storm()).get().extracting(Storm::reach, Storm::riser).containsExactly(Reach.RISER, RISER);
        came.add(voice(HOUSE, "2", "d"));
        assertThat(storm())
                .as("another flat hangs on another riser, and four are no house yet")
                .isEmpty();
    }

    @Test
    void proposesAStreetFromEightApplicantsOfThreeHouses() {
        calls(HOUSE, 4);
        calls(new UUID(0, 2), 3);
        assertThat(storm()).isEmpty();
        calls(new UUID(0, 3), 1);
        assertThat(storm())
                .get()
                .extracting(Storm::reach, storm -> storm.houses().size())
                .containsExactly(Reach.STREET, 3);
    }

    @Test
    void takesForUsualWhatIsUsual() {
        usual = 1.1;
        calls(HOUSE, 5);
        assertThat(storm()).as("five times as many as usual are more than five").isEmpty();
        calls(HOUSE, 1);
        assertThat(storm()).isPresent();
    }

    @Test
    void tellsInHowManyMinutesTheyCame() {
        calls(HOUSE, 5);
        assertThat(storm().orElseThrow().minutes()).isEqualTo(4);
    }

    private Optional<Storm> storm() {
        return Storm.find(HOUSE, came, () -> Map.of(RISER, Set.of("1", "4", "7")), houses -> usual, SETTINGS);
    }

    private void calls(UUID house, int count) {
        for (int n = 0; n < count; n++) {
            came.add(voice(house, null, "caller " + came.size()));
        }
    }

    /** One a minute. */
    private Voice voice(UUID house, @Nullable String premises, String caller) {
        Instant at = Instant.parse("2026-02-01T03:00:00Z").plusSeconds(60L * came.size());
        return new Voice(UUID.randomUUID(), house, premises, caller, at);
    }
}
