package ru.adsdesk.intake.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.OrganisationId;

/**
 * The order to take a message in.
 *
 * @param channel how it came; absent: the key's own channel
 * @param receivedAt when; absent: now
 * @param author who wrote
 * @param house the house by its id
 * @param addressText or the address in words
 * @param organisation whom it was written to, where known
 * @param words what it says
 */
public record ReceiveMessage(
        @Nullable Channel channel,
        @Nullable Instant receivedAt,
        Author author,
        @Nullable HouseId house,
        @Nullable String addressText,
        @Nullable OrganisationId organisation,
        @Nullable String words) {

    /**
     * Who wrote; all of it is personal data.
     *
     * @param name their name
     * @param phone their phone, in any form
     * @param email their e-mail
     * @param contact where else to answer, such as a messenger's address
     */
    public record Author(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String contact) {

        /** Nobody known. */
        public static Author unknown() {
            return new Author(null, null, null, null);
        }
    }
}
