package ru.adsdesk.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.notification.channel.Outgoing.Enclosed;

/**
 * A message to be put into the outbox.
 *
 * @param book the book its lines go to
 * @param centre the dispatch centre
 * @param origin what it is made from; with recipient and channel it is made once
 * @param line the line it is made from, where it is one
 * @param event what is told: an event's name, or a fact code for connected systems
 * @param subject what it is about
 * @param house the house its lines belong to
 * @param recipient who is told
 * @param legal whether the law wants it told
 * @param dueAt by when the norm wants it told
 * @param plannedAt the planned term it names
 * @param steps the recipient's channels in their order; at least one
 * @param enclosed what goes with it
 * @param sendAt when it may go out; later than now in quiet hours
 * @param gathered whether it waits for a digest
 */
record NewMessage(
        BookId book,
        CentreId centre,
        String origin,
        @Nullable Long line,
        String event,
        Subject subject,
        @Nullable UUID house,
        Recipient recipient,
        boolean legal,
        @Nullable Instant dueAt,
        @Nullable Instant plannedAt,
        List<Step> steps,
        List<Enclosed> enclosed,
        Instant sendAt,
        boolean gathered) {

    NewMessage {
        steps = List.copyOf(steps);
        enclosed = List.copyOf(enclosed);
    }
}
