package ru.adsdesk.sla;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.sla.clock.ClockState;
import ru.adsdesk.sla.norm.Responsible;
import ru.adsdesk.sla.norm.Sureness;

/**
 * "Why is it red?": a clock with everything an inspector needs to check it by hand.
 *
 * @param norm the norm's id
 * @param title what it asks for
 * @param point act and point
 * @param sure how well the wording was checked
 * @param responsible who answers for it
 * @param version shipped version, or the override's id, frozen when the subject began
 * @param cycle number of the line that began this run
 * @param state where it stands
 * @param origin from which instant it counts
 * @param dueAt when it is due
 * @param how how the due instant was computed, in words, in the house's time
 * @param zone the house's zone
 * @param window hours of the house's day in which it runs
 * @param start the line that began it
 * @param end the line that ended it
 * @param stops the lines that did what the norm asks
 * @param agreed the lines by which a term took the place of the limit
 * @param pauses when it stood still, why and by whom
 * @param excuses what stands beside it and stops nothing
 * @param warnings warnings sent and to whom
 * @param breach its breach, if one stands
 * @param corrections what was written about an earlier breach
 * @param reason reason given for the breach
 * @param onShift who was on shift when it was due, or now
 */
public record ClockExplained(
        String norm,
        String title,
        String point,
        Set<Sureness> sure,
        Responsible responsible,
        String version,
        long cycle,
        ClockState state,
        Instant origin,
        @Nullable Instant dueAt,
        String how,
        String zone,
        @Nullable String window,
        LineRef start,
        @Nullable LineRef end,
        List<LineRef> stops,
        List<LineRef> agreed,
        List<Pause> pauses,
        List<Excuse> excuses,
        List<Warning> warnings,
        @Nullable Breach breach,
        List<LineRef> corrections,
        @Nullable Reason reason,
        List<OnShift> onShift) {

    /** A time it stood still. */
    public record Pause(
            LineRef from, @Nullable LineRef until, @Nullable String reason) {}

    /** "Nobody home" and the like. */
    public record Excuse(LineRef line, @Nullable String excuse) {}

    /** A warning and whom it was sent to, {@code ROLE:account}. */
    public record Warning(LineRef line, @Nullable String level, List<String> told) {}

    /** A breach: when it was due and when it was found. */
    public record Breach(LineRef line, Instant dueAt, Instant detectedAt, List<String> told) {}

    /** A reason from the closed list. */
    public record Reason(LineRef line, @Nullable String reason) {}

    /** Somebody at the desk. */
    public record OnShift(String account, String name, String role, Instant since) {}
}
