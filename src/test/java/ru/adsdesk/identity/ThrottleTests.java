package ru.adsdesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import ru.adsdesk.testing.SteppedClock;

class ThrottleTests {

    private static final Caller KEY = new Caller(
            Actor.key(KeyId.next()), Role.CHANNEL, Scope.wholeOf(CentreId.next()), Channel.WEBSITE, null, "Сайт");

    private final SteppedClock clock = new SteppedClock();

    @BeforeEach
    void stopTheClock() {
        clock.step(Duration.ZERO);
    }

    @Test
    void tellsHowLongToWaitAndKeepsNamesApart() {
        Throttle throttle = new Throttle(2, 2, Duration.ofMinutes(1), clock);
        assertThat(throttle.take("one")).isEmpty();
        assertThat(throttle.take("one")).isEmpty();
        assertThat(throttle.take("one")).contains(Duration.ofSeconds(30));
        assertThat(throttle.take("two")).isEmpty();
        clock.step(Duration.ofSeconds(30));
        assertThat(throttle.take("one")).isEmpty();
    }

    @Test
    void forgivesWhatIsGivenBack() {
        Throttle throttle = new Throttle(1, 1, Duration.ofMinutes(1), clock);
        assertThat(throttle.take("one")).isEmpty();
        throttle.giveBack("one");
        assertThat(throttle.take("one")).isEmpty();
        assertThat(throttle.take("one")).isPresent();
    }

    @Test
    void setsNoLimitOnKeysAtARateOfZero() {
        KeyRates unlimited = new KeyRates(settings("0"), clock);
        assertThat(IntStream.range(0, 10_000).mapToObj(call -> unlimited.take(KEY)))
                .allMatch(wait -> wait.isEmpty());
    }

    @Test
    void limitsKeysByTheSetRate() {
        KeyRates limited = new KeyRates(settings("500"), clock);
        assertThat(IntStream.range(0, 501).mapToObj(call -> limited.take(KEY)).filter(wait -> wait.isPresent()))
                .hasSize(1);
    }

    private static SecuritySettings settings(String keyRate) {
        return new Binder(new MapConfigurationPropertySource(java.util.Map.of("adsdesk.security.key-rate", keyRate)))
                .bindOrCreate("adsdesk.security", SecuritySettings.class);
    }
}
