package ru.adsdesk.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.adsdesk.sla.ClockFigure;

/** How an edition spells its cells: in Russian, whoever makes it. */
@Component
class EditionWords {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("LLLL uuuu 'г.'", EditionReading.LANGUAGE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT);

    /** The figures in the order of a row; the last four stand beside. */
    static final List<ClockFigure> FIGURES = List.of(ClockFigure.values());

    private final MessageSource words;

    EditionWords(MessageSource words) {
        this.words = words;
    }

    String month(YearMonth month) {
        return MONTH.format(month);
    }

    String figure(ClockFigure figure) {
        return word("report.figure." + figure, figure.name());
    }

    String column(String column) {
        return word("report.column." + column, column);
    }

    String reason(@Nullable String reason) {
        return reason == null ? "" : word("report.reason." + reason, reason);
    }

    String state(ClockedSubjectView clock) {
        return word("clock.state." + clock.state(), clock.state().name());
    }

    static String time(@Nullable Instant at, String zone) {
        return at == null ? "" : TIME.format(at.atZone(ZoneId.of(zone)));
    }

    static String length(@Nullable Duration time) {
        if (time == null) {
            return "";
        }
        Duration its = time.abs();
        return (time.isNegative() ? "-" : "")
                + String.format(Locale.ROOT, "%d:%02d:%02d", its.toHours(), its.toMinutesPart(), its.toSecondsPart());
    }

    static long count(ComplianceSummary.OfNorm norm, ClockFigure figure) {
        ComplianceSummary.Figure found = norm.figures().get(figure);
        return found == null ? 0 : found.count();
    }

    /**
     * A cell no spreadsheet takes for a formula: cells of text are text, and one that begins like a formula gets an apostrophe, for
     * whoever saves the sheet as CSV.
     */
    static String safe(@Nullable String text) {
        return text == null ? "" : !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private String word(String key, String otherwise) {
        String found = words.getMessage(key, null, otherwise, EditionReading.LANGUAGE);
        return found == null ? otherwise : found;
    }
}
