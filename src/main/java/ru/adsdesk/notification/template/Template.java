package ru.adsdesk.notification.template;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.OrganisationId;

/**
 * The words for an event. A change is a new version; what was sent names the version it was written from.
 *
 * @param id the version's id; absent: the shipped one
 * @param organisation whose messages are written so; absent: the whole centre's
 * @param event what is told
 * @param form for which room
 * @param language in which language
 * @param title the subject line; push and e-mail show it
 * @param words the text
 * @param version 1, 2, 3 …; 0: the shipped one
 * @param since since when it is used
 */
public record Template(
        @Nullable UUID id,
        @Nullable OrganisationId organisation,
        Event event,
        Form form,
        Language language,
        Wording title,
        Wording words,
        int version,
        @Nullable Instant since) {}
