package ru.adsdesk.notification;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.notification.template.Language;

/**
 * How a resident wants to be told. What the law wants told ignores mode and quiet hours, but not the order of channels.
 *
 * @param ways by which kinds of channels, in this order; empty: whichever there are
 * @param mode how much
 * @param quiet when not
 * @param digestAt when the digest goes out, in the house's zone; absent: when the installation says
 * @param language in which language
 * @param email another e-mail than the requests' own
 */
public record Preference(
        List<Way> ways,
        Mode mode,
        @Nullable QuietHours quiet,
        @Nullable LocalTime digestAt,
        Language language,
        @Nullable String email) {

    /** Copies the list. */
    public Preference {
        ways = List.copyOf(ways);
    }

    /** How much one is told. */
    public enum Mode {
        /** Every step. */
        EACH_STEP,
        /** Only how it ended. */
        ONLY_RESULTS,
        /** All steps of all requests in one message a day. */
        DIGEST
    }

    /** Of those who chose nothing. */
    static Preference usual(Language language) {
        return new Preference(List.of(), Mode.EACH_STEP, null, null, language, null);
    }

    /** Without what is personal. */
    @Override
    public String toString() {
        return mode + " by " + ways;
    }
}
