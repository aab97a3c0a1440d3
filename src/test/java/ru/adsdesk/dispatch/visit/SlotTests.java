package ru.adsdesk.dispatch.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SlotTests {

    private static final ZoneId VLADIVOSTOK = ZoneId.of("Asia/Vladivostok");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    @Test
    void comesInTheEveningWhereNobodyWasHomeInTheDayAndNextMorningWhereNobodyWasInTheEvening() {
        assertThat(after("2026-03-02T11:00:00")).isEqualTo(local("2026-03-02T18:00:00"));
        assertThat(after("2026-03-02T19:30:00")).isEqualTo(local("2026-03-03T09:00:00"));
    }

    @Test
    void givesTwoHoursNotice() {
        assertThat(after("2026-03-02T17:00:00")).isEqualTo(local("2026-03-03T09:00:00"));
    }

    @Test
    void remindsBeforehandButNotAtNight() {
        Instant now = local("2026-03-01T12:00:00");
        assertThat(reminder("2026-03-02T14:00:00", now)).isEqualTo(local("2026-03-02T12:00:00"));
        assertThat(reminder("2026-03-02T09:00:00", now)).isEqualTo(local("2026-03-01T20:00:00"));
        assertThat(reminder("2026-03-02T23:30:00", now)).isEqualTo(local("2026-03-02T20:00:00"));
    }

    @Test
    void remindsNobodyWhoHasOnlyJustAgreed() {
        assertThat(reminder("2026-03-02T14:00:00", local("2026-03-02T13:00:00")))
                .isNull();
    }

    private static Instant after(String door) {
        return Slot.after(local(door), VLADIVOSTOK, local(door)).from();
    }

    private static Instant reminder(String from, Instant now) {
        return Slot.reminder(local(from), TWO_HOURS, VLADIVOSTOK, now);
    }

    private static Instant local(String text) {
        return java.time.LocalDateTime.parse(text).atZone(VLADIVOSTOK).toInstant();
    }
}
