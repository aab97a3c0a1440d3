package ru.adsdesk.intake.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.AddressMatch;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Idempotency;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.intake.call.CallId;
import ru.adsdesk.intake.call.CallMoments;
import ru.adsdesk.intake.call.Duties;
import ru.adsdesk.intake.call.VoiceMessages;
import ru.adsdesk.intake.message.ReceiveMessage.Author;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** Takes messages in. Whoever wrote is owed no call any more: their message is what is considered now. */
@Component
class Receiving implements VoiceMessages {

    private static final Set<Channel> WRITING = EnumSet.of(
            Channel.PHONE,
            Channel.WEBSITE,
            Channel.MOBILE_APP,
            Channel.MESSENGER,
            Channel.EMAIL,
            Channel.VOICE_ROBOT,
            Channel.PARTNER);

    private final MessageTable messages;
    private final MessageLines lines;
    private final Rules rules;
    private final Duties duties;
    private final Houses houses;
    private final CallMoments moments;
    private final Idempotency idempotency;
    private final Journal journal;
    private final BookTransactions transactions;

    Receiving(
            MessageTable messages,
            MessageLines lines,
            Rules rules,
            Duties duties,
            Houses houses,
            CallMoments moments,
            Idempotency idempotency,
            Journal journal,
            BookTransactions transactions) {
        this.messages = messages;
        this.lines = lines;
        this.rules = rules;
        this.duties = duties;
        this.houses = houses;
        this.moments = moments;
        this.idempotency = idempotency;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** What was taken in: the message, whether this call made it, and whether a rule registers it now. */
    record Received(StoredMessage message, boolean created, boolean byRule) {}

    Received receive(Caller caller, ReceiveMessage order, @Nullable String key, byte[] body) {
        StoredMessage message = message(caller, order);
        return transactions.in(message.book(), () -> {
            Optional<UUID> before = idempotency.claim(
                    caller, "message.receive", key, body, message.id().value());
            if (before.isPresent()) {
                StoredMessage known = messages.find(message.book(), MessageId.of(before.get()))
                        .orElseThrow(IntakeProblem.MESSAGE_UNKNOWN::refused);
                return new Received(known, false, false);
            }
            messages.insert(message);
            List<NewLine> written = new ArrayList<>();
            written.add(lines.received(caller.actor(), message));
            String phone = message.author().phone();
            if (phone != null) {
                duties.messageTaken(caller, message.book(), phone, message.id().value(), message.receivedAt(), written);
            }
            journal.append(message.book(), written);
            return new Received(message, true, message.claimedAt() != null);
        });
    }

    private StoredMessage message(Caller caller, ReceiveMessage order) {
        if (order.words() == null) {
            throw Refused.field("text", BodyProblem.MISSING);
        }
        Channel channel = channel(caller, order.channel());
        Optional<ServedHouse> house = house(caller, order);
        boolean byRule = rules.registers(caller, channel, order, house);
        return new StoredMessage(
                BookId.of(caller.scope().centre()),
                MessageId.of(TimeOrderedIds.next()),
                channel,
                MessageState.WAITING,
                order.receivedAt() == null ? moments.now() : moments.told("receivedAt", order.receivedAt()),
                organisation(caller, order),
                house.map(known -> known.id().value()).orElse(null),
                readable(order.author()),
                order.addressText(),
                order.words(),
                null,
                null,
                null,
                null,
                byRule ? moments.now() : null,
                byRule ? caller.actor().id() : null);
    }

    private static Channel channel(Caller caller, @Nullable Channel named) {
        Channel own = caller.channel();
        if (own == null && named == null) {
            throw IntakeProblem.CHANNEL_MISSING.at("channel");
        }
        Channel its = own != null ? own : java.util.Objects.requireNonNull(named);
        if (!WRITING.contains(its) || (named != null && named != its)) {
            throw IntakeProblem.CHANNEL_FOREIGN.at("channel");
        }
        return its;
    }

    /** The house it surely means, if it is one of the centre's. */
    private Optional<ServedHouse> house(Caller caller, ReceiveMessage order) {
        if (order.house() != null) {
            return houses.findServed(order.house())
                    .filter(house -> house.centre().equals(caller.scope().centre()));
        }
        return Optional.ofNullable(order.addressText())
                .map(text -> houses.resolve(caller.scope().centre(), text))
                .map(AddressMatch::house);
    }

    private static @Nullable UUID organisation(Caller caller, ReceiveMessage order) {
        if (order.organisation() != null) {
            return order.organisation().value();
        }
        return caller.organisation() == null ? null : caller.organisation().value();
    }

    /** A phone becomes E.164; what is none is kept as it was written. */
    private static Author readable(Author author) {
        String phone = author.phone() == null
                ? null
                : Phone.find(author.phone()).map(Phone::e164).orElse(author.phone());
        return new Author(author.name(), phone, author.email(), author.contact());
    }

    @Override
    public NewLine leave(UUID id, Caller by, BookId book, CallId call, @Nullable String number, Instant at) {
        StoredMessage message = new StoredMessage(
                book,
                MessageId.of(id),
                Channel.PHONE,
                MessageState.WAITING,
                at,
                by.organisation() == null ? null : by.organisation().value(),
                null,
                new Author(null, number, null, null),
                null,
                null,
                call.value(),
                null,
                null,
                null,
                null,
                null);
        messages.insert(message);
        return lines.received(by.actor(), message);
    }
}
