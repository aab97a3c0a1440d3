package ru.adsdesk.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.notification.channel.Outgoing;
import ru.adsdesk.notification.channel.Outgoing.Enclosed;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.notification.template.Event;

/** A message as its row stands; see the comments of the table. */
record OutboxRow(
        BookId book,
        UUID id,
        String origin,
        @Nullable Long line,
        String event,
        Subject subject,
        @Nullable UUID house,
        CentreId centre,
        Recipient recipient,
        Way way,
        @Nullable UUID channel,
        List<Step> further,
        MessageState state,
        boolean legal,
        @Nullable Instant dueAt,
        @Nullable Instant plannedAt,
        @Nullable String address,
        @Nullable String title,
        @Nullable String words,
        List<Enclosed> enclosed,
        @Nullable UUID template,
        Instant createdAt,
        @Nullable Instant nextAt,
        int attempts,
        @Nullable String failure,
        @Nullable String failureWords,
        @Nullable Instant failedAt,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt) {

    /** What goes out; only where nothing was erased. */
    Outgoing outgoing(String itsAddress, String itsWords) {
        return new Outgoing(id, event, itsAddress, title, itsWords, enclosed, createdAt);
    }

    /** Whether its delivery tells the applicant the planned term, or that there is none: how the request ended. */
    boolean informs() {
        return recipient.kind() == RecipientKind.APPLICANT && (plannedAt != null || tellsAnEnd());
    }

    /** Whether it tells how the request ended. */
    boolean tellsAnEnd() {
        return event.equals(Event.REJECTED.name()) || event.equals(Event.CLOSED.name());
    }

    /** Without what is personal. */
    @Override
    public String toString() {
        return event + " by " + way + " " + id;
    }
}
