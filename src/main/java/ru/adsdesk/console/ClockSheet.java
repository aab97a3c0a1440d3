package ru.adsdesk.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.SealView;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.sla.ClockExplained;
import ru.adsdesk.sla.norm.Sureness;

/**
 * The clocks of a request, call or message on paper: everything somebody without the system needs to check them, and nothing
 * of the applicant.
 *
 * @param kind what it is about: {@code request}, {@code call}, {@code message}
 * @param reference the request's number, the exchange's id of the call, the message's id
 * @param request the request; absent for a call or a message
 * @param clocks its clocks, each explained
 * @param zone whose local times are printed: the house's
 * @param origin name of its book, as seals say it
 * @param organisation who serves the house; absent in a centre's book
 * @param seal the book's newest seal; absent on the screen
 * @param madeAt when the sheet was made
 * @param names names of the people it mentions, by account
 */
public record ClockSheet(
        String kind,
        String reference,
        @Nullable RequestView request,
        List<ClockExplained> clocks,
        ZoneId zone,
        String origin,
        @Nullable String organisation,
        @Nullable SealView seal,
        Instant madeAt,
        Map<UUID, String> names) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    /** Copies the collections. */
    public ClockSheet {
        clocks = List.copyOf(clocks);
        names = Map.copyOf(names);
    }

    /** An instant in the house's time, to the second. */
    public String at(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** The zone and how far it was from UTC when the sheet was made. */
    public String zoneName() {
        return zone.getId() + ", UTC" + OFFSET.format(madeAt.atZone(zone));
    }

    /** The kind in {@code KIND:id}: ACCOUNT, SYSTEM, SENIOR, or the whole where there is no id. */
    public String kindOf(String coded) {
        int colon = coded.indexOf(':');
        return colon < 0 ? coded : coded.substring(0, colon);
    }

    /** The name of the person in {@code KIND:id}, where it is one of the desk. */
    public @Nullable String nameOf(String coded) {
        return People.idIn(coded).map(names::get).orElse(null);
    }

    /** How a warning's level is told, a message code: a share of the limit, or a time before the due instant. */
    public String levelCode(String level) {
        return level.endsWith("%") ? "print.level.share" : "print.level.before";
    }

    /** The number in a warning's level: 80 of {@code 80%}, 30 minutes of {@code PT30M}. */
    public String levelNumber(String level) {
        return level.endsWith("%")
                ? level.substring(0, level.length() - 1)
                : String.valueOf(Duration.parse(level).toMinutes());
    }

    /** How well the wording was checked, the surest first. */
    public List<Sureness> marks(ClockExplained clock) {
        return clock.sure().stream().sorted().toList();
    }

    /** Whether some line of the sheet is younger than the seal. */
    public boolean isAheadOfSeal() {
        return clocks.stream().flatMap(People::lines).anyMatch(line -> seal != null && line.line() > seal.size());
    }
}
