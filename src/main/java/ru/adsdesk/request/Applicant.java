package ru.adsdesk.request;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Phone;

/**
 * Who asks: a person or an organisation; all of it is personal data.
 *
 * @param name name of either
 * @param phone where to call back
 * @param email where to write
 * @param inn tax number, where the applicant is an organisation
 */
public record Applicant(
        @Nullable String name,
        @Nullable Phone phone,
        @Nullable String email,
        @Nullable String inn) {

    /** Nobody: a signal of a device, a worker's round. */
    public static Applicant nobody() {
        return new Applicant(null, null, null, null);
    }

    /** Nothing is known of who asks. */
    public boolean isNobody() {
        return name == null && phone == null && email == null && inn == null;
    }
}
