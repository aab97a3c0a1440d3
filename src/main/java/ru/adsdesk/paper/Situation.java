package ru.adsdesk.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.RequestBrief;

/**
 * What a form is drawn in: its number, who draws it, for which request, and when.
 *
 * @param number its number
 * @param house who draws it: the organisation, or the centre where the request has none
 * @param contacts its tax number and telephone, as far as they are known
 * @param request the request
 * @param at when what it tells was
 * @param drawnBy name of who draws it
 * @param dueAt when a written answer is due, by the clock that watches it
 * @param signature signature drawn on a screen
 */
record Situation(
        PaperNumber number,
        String house,
        String contacts,
        RequestBrief request,
        Instant at,
        String drawnBy,
        @Nullable Instant dueAt,
        @Nullable DrawnSignature signature) {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu 'г.'", RUSSIAN);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu 'г.,' HH:mm", RUSSIAN);

    ZoneId zone() {
        return request.where().zone();
    }

    String day(Instant instant) {
        return DAY.format(instant.atZone(zone()));
    }

    /** Date and time where the house stands; nothing where it is not known. */
    @Nullable
    String minute(@Nullable Instant instant) {
        return instant == null ? null : MINUTE.format(instant.atZone(zone()));
    }

    @Nullable
    String applicant() {
        return request.applicant().name();
    }

    @Nullable
    String address() {
        RequestBrief.Where where = request.where();
        String whole = Stream.of(
                        where.address(),
                        part("подъезд ", where.entrance()),
                        part("этаж ", where.floor()),
                        part("кв. ", where.premises()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return whole.isEmpty() ? null : whole;
    }

    static @Nullable String joined(List<String> names) {
        return names.isEmpty() ? null : String.join(", ", names);
    }

    static @Nullable String part(String label, @Nullable String value) {
        return value == null || value.isBlank() ? null : label + value;
    }
}
