package ru.adsdesk.intake.message;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.intake.message.ReceiveMessage.Author;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookReading;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.sla.ClockExplained;
import ru.adsdesk.sla.Clocks;

/** Looks messages up. They belong to the centre, so everyone of it who may read its book sees them all. */
@Component
class MessageReading {

    private static final Set<Role> WHOLE = EnumSet.of(Role.DISPATCHER, Role.SENIOR, Role.ADMINISTRATOR, Role.CHANNEL);

    private final MessageTable messages;
    private final BookAccess access;
    private final BookReading lines;
    private final AccessLog log;
    private final Clocks clocks;

    MessageReading(MessageTable messages, BookAccess access, BookReading lines, AccessLog log, Clocks clocks) {
        this.messages = messages;
        this.access = access;
        this.lines = lines;
        this.log = log;
        this.clocks = clocks;
    }

    /** Refuses {@code message.unknown}. */
    StoredMessage find(Caller caller, MessageId id) {
        return messages.find(book(caller), id).orElseThrow(IntakeProblem.MESSAGE_UNKNOWN::refused);
    }

    MessageView get(Caller caller, MessageId id) {
        access.get(caller, book(caller));
        log.note(caller, "message.read", "message", id.value());
        return view(caller, find(caller, id));
    }

    Page<MessageView> list(Caller caller, @Nullable MessageState state, @Nullable String after, int asked) {
        access.get(caller, book(caller));
        int limit = Page.limit(asked);
        log.note(caller, "message.search", "search", null);
        Cursor from = Cursor.parse(after);
        List<MessageView> found = messages.list(book(caller), state, from.at(), from.id(), limit + 1).stream()
                .map(message -> view(caller, message))
                .toList();
        return Page.of(found, limit, last -> last.receivedAt() + "_" + last.id());
    }

    Page<ShownLine> journal(Caller caller, MessageId id, long after, int asked) {
        access.get(caller, book(caller));
        int limit = Page.limit(asked);
        StoredMessage message = find(caller, id);
        log.note(caller, "message.journal", "message", id.value());
        List<ShownLine> found =
                lines.pageOf(message.book(), id.value(), access.reader(caller, false), after, limit + 1);
        return Page.of(found, limit, last -> last.line().get("subjectSeq"));
    }

    List<ClockExplained> clocks(Caller caller, MessageId id) {
        access.get(caller, book(caller));
        return clocks.explain(book(caller), find(caller, id).id().value());
    }

    MessageView view(Caller caller, StoredMessage message) {
        boolean whole = WHOLE.contains(caller.role());
        Author author = message.author();
        return new MessageView(
                message.id(),
                message.channel(),
                message.state(),
                message.receivedAt(),
                whole
                        ? author
                        : new Author(
                                masked(author.name()),
                                masked(author.phone()),
                                masked(author.email()),
                                masked(author.contact())),
                whole ? message.addressText() : masked(message.addressText()),
                message.house(),
                message.organisation(),
                whole ? message.words() : masked(message.words()),
                message.call(),
                messages.requests(message.book(), message.id()),
                message.way(),
                message.reason(),
                message.doneAt());
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : text.substring(0, Math.min(1, text.length())) + "•••";
    }

    private static BookId book(Caller caller) {
        return BookId.of(caller.scope().centre());
    }

    /** Where a page ended. */
    private record Cursor(@Nullable Instant at, @Nullable UUID id) {

        static Cursor parse(@Nullable String text) {
            if (text == null) {
                return new Cursor(null, null);
            }
            try {
                int cut = text.indexOf('_');
                return new Cursor(Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
            } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
                throw new Refused(BodyProblem.BAD_PARAMETER, "after");
            }
        }
    }
}
