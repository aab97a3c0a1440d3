package ru.adsdesk.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.adsdesk.outage.SupplySteps.Span;
import ru.adsdesk.outage.SupplySteps.Step;

/** What is written of a supply, read together, says when it was cut, in whatever order that became known. */
class SupplyStepsTests {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final List<Step> written = new ArrayList<>();

    @Test
    void writesACutAndItsEndOnce() {
        assertThat(told(span(8, null))).containsExactly("8 cut");
        assertThat(told(span(8, null))).isEmpty();
        assertThat(told(span(8, 10))).containsExactly("10 restored");
        assertThat(told(span(8, 10))).isEmpty();
    }

    @Test
    void countsTwoOutagesAtOnceAsOneBreak() {
        assertThat(told(span(8, null), span(9, null))).containsExactly("8 cut");
        assertThat(told(span(8, 10), span(9, null))).as("the other goes on").isEmpty();
        assertThat(told(span(8, 10), span(9, 12))).containsExactly("12 restored");
    }

    @Test
    void keepsBreaksApartThatDoNotTouch() {
        assertThat(told(span(8, 9), span(11, 12))).containsExactly("8 cut", "9 restored", "11 cut", "12 restored");
    }

    @Test
    void joinsBreaksThatTouch() {
        assertThat(told(span(8, 9), span(9, 12))).containsExactly("8 cut", "12 restored");
    }

    @Test
    void putsRightAnEndThatWasNoneOnceALaterBreakIsEnteredLate() {
        told(span(8, 10));
        List<Step> more = SupplySteps.missing(written, List.of(span(8, 10), span(9, 12)));
        assertThat(more).extracting(Step::at).containsExactly(at(10).plusMillis(1), at(12));
        assertThat(more).extracting(Step::cut).containsExactly(true, false);
        written.addAll(more);
        assertThat(told(span(8, 10), span(9, 12))).isEmpty();
        assertThat(isCut(11)).isTrue();
        assertThat(isCut(13)).isFalse();
    }

    @Test
    void takesBackABreakThatDoesNotCount() {
        told(span(8, 10));
        assertThat(told()).containsExactly("8 restored");
        assertThat(isCut(9)).isFalse();
        assertThat(told()).isEmpty();
    }

    @Test
    void beginsEarlierWhereItWasFoundOutLate() {
        told(span(9, 10));
        assertThat(told(span(7, 10))).containsExactly("7 cut");
    }

    private boolean isCut(int hour) {
        boolean cut = false;
        for (Step step : written.stream()
                .sorted(Comparator.comparing(Step::at).thenComparing(step -> !step.cut()))
                .toList()) {
            if (!step.at().isAfter(at(hour))) {
                cut = step.cut();
            }
        }
        return cut;
    }

    private List<String> told(Span... spans) {
        List<Step> missing = SupplySteps.missing(written, List.of(spans));
        written.addAll(missing);
        return missing.stream()
                .map(step -> hour(step.at()) + (step.cut() ? " cut" : " restored"))
                .toList();
    }

    private static Span span(int from, @Nullable Integer until) {
        return new Span(at(from), until == null ? null : at(until), from % 2 == 0 ? ONE : OTHER);
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-03-02T00:00:00Z").plusSeconds(hour * 3600L);
    }

    private static long hour(Instant at) {
        return (at.getEpochSecond() - at(0).getEpochSecond()) / 3600;
    }
}
