package ru.adsdesk.console.book;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.LineQuery;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/**
 * What a reader asked to see of a book, as the address says it.
 *
 * @param house lines of one house
 * @param subject lines of one subject
 * @param code lines of one fact code
 * @param from first day, in the book's zone
 * @param to last day, in the book's zone
 * @param before lines with smaller numbers only
 */
record LineFilter(
        @Nullable UUID house,
        @Nullable UUID subject,
        @Nullable String code,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {

    /** Refuses {@code parameter.bad} where the days are the wrong way round or the number is below 1. */
    LineFilter {
        if (from != null && to != null && from.isAfter(to)) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "to");
        }
        if (before != null && before < 1) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "before");
        }
        code = code == null || code.isBlank() ? null : code;
    }

    LineQuery query(ZoneId zone, int limit) {
        return new LineQuery(house, subject, code, from == null ? null : start(from, zone), end(zone), before, limit);
    }

    private @Nullable Instant end(ZoneId zone) {
        return to == null ? null : start(to.plusDays(1), zone);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
