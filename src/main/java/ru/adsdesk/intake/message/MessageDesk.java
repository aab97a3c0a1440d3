package ru.adsdesk.intake.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.ShownLine;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RegisterRequest;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.sla.ClockExplained;
import tools.jackson.databind.json.JsonMapper;

/** Where electronic and voice messages are taken in and considered (416 p.13, norm message_handle). */
@Component
public class MessageDesk {

    private static final Logger log = LoggerFactory.getLogger(MessageDesk.class);

    private final Receiving receiving;
    private final MessageRegistering registering;
    private final MessageOrders orders;
    private final MessageActs acts;
    private final MessageReading reading;
    private final RequestDesk requests;
    private final JsonMapper json;

    MessageDesk(
            Receiving receiving,
            MessageRegistering registering,
            MessageOrders orders,
            MessageActs acts,
            MessageReading reading,
            RequestDesk requests,
            JsonMapper json) {
        this.receiving = receiving;
        this.registering = registering;
        this.orders = orders;
        this.acts = acts;
        this.reading = reading;
        this.requests = requests;
        this.json = json;
    }

    /** The frozen codes of what happens to messages. */
    public static Set<String> factCodes() {
        Set<String> codes = new HashSet<>(MessageLines.codes());
        codes.add(Rules.CHANGED);
        return codes;
    }

    /**
     * What taking a message in came to.
     *
     * @param view the message
     * @param created false where the call repeated an earlier one
     */
    public record Answer(MessageView view, boolean created) {}

    /**
     * Takes a message in; one from the website that carries enough is registered at once where the organisation's rule says
     * so. Refuses {@code intake.channel-foreign}, {@code intake.channel-missing}, {@code idempotency.*}.
     *
     * @param key the {@code Idempotency-Key}, required of integration keys
     * @param body what was sent, written out the same way each time
     */
    public Answer receive(Caller caller, ReceiveMessage order, @Nullable String key, byte[] body) {
        Receiving.Received received = receiving.receive(caller, order, key, body);
        StoredMessage message = received.message();
        if (received.byRule()) {
            registerByRule(caller, message);
        }
        return new Answer(reading.view(caller, reading.find(caller, message.id())), received.created());
    }

    /** Whatever the request desk refuses, a person considers. */
    private void registerByRule(Caller caller, StoredMessage message) {
        try {
            registering.registerClaimed(
                    caller,
                    message.book(),
                    message.id(),
                    () -> registered(caller, message, List.of(orders.of(message))));
        } catch (Refused refused) {
            log.info("Message {} was not registered by rule: {}", message.id(), refused.code());
        }
    }

    /**
     * Registers a message as one or several requests; what an order leaves out is taken from the message. Refuses
     * {@code message.unknown}, {@code message.done}, {@code message.claimed} and whatever registering refuses.
     */
    public List<RequestDesk.Answer> register(Caller caller, MessageId id, List<RegisterRequest> asked) {
        StoredMessage message = reading.find(caller, id);
        List<RegisterRequest> filled = asked.isEmpty()
                ? List.of(orders.of(message))
                : asked.stream().map(order -> orders.filled(order, message)).toList();
        return registering.register(caller, id, () -> registered(caller, message, filled));
    }

    private List<RequestDesk.Answer> registered(Caller caller, StoredMessage message, List<RegisterRequest> filled) {
        List<RequestDesk.Answer> answers = new ArrayList<>();
        for (RegisterRequest order : filled) {
            String key = "message-" + message.id() + "-" + answers.size();
            answers.add(requests.register(caller, order, key, json.writeValueAsBytes(order)));
        }
        return answers;
    }

    /** Joins a message to a request there is, which comes back where it was deferred. Refuses {@code message.*}, {@code request.unknown}. */
    public MessageView join(Caller caller, MessageId id, String request, @Nullable Instant at) {
        RequestView joined = requests.get(caller, request);
        acts.join(caller, id, joined, at);
        requests.applicantSpoke(caller, joined.id());
        return shown(caller, id);
    }

    /** Notes that the author was answered and nothing more is to be done. Refuses {@code message.*}. */
    public MessageView answer(Caller caller, MessageId id, AnswerWay way, String words, @Nullable Instant at) {
        acts.answer(caller, id, way, words, at);
        return shown(caller, id);
    }

    /** Declines a message for a reason. Refuses {@code message.*}. */
    public MessageView decline(
            Caller caller, MessageId id, DeclineReason reason, @Nullable String words, @Nullable Instant at) {
        if (words == null && (reason == DeclineReason.OTHER || reason == DeclineReason.PASSED_ON)) {
            throw Refused.field("words", BodyProblem.MISSING);
        }
        acts.decline(caller, id, reason, words, at);
        return shown(caller, id);
    }

    /** Notes that the author was asked something; the clock runs on. Refuses {@code message.*}. */
    public MessageView ask(Caller caller, MessageId id, String words, @Nullable Instant at) {
        acts.ask(caller, id, words, at);
        return shown(caller, id);
    }

    /** Notes that the author cleared it up. Refuses {@code message.*}. */
    public MessageView clarified(Caller caller, MessageId id, @Nullable String words, @Nullable Instant at) {
        acts.clarified(caller, id, words, at);
        return shown(caller, id);
    }

    /** One message. Refuses {@code message.unknown}. */
    public MessageView get(Caller caller, MessageId id) {
        return reading.get(caller, id);
    }

    /** A page of messages, oldest first: those of a state, by default those still to be considered. */
    public Page<MessageView> list(Caller caller, @Nullable MessageState state, @Nullable String after, int limit) {
        return reading.list(caller, state, after, limit);
    }

    /** The lines of a message in order. Refuses {@code message.unknown}. */
    public Page<ShownLine> journal(Caller caller, MessageId id, long after, int limit) {
        return reading.journal(caller, id, after, limit);
    }

    /** The clocks of a message, with the reason for their state. Refuses {@code message.unknown}. */
    public List<ClockExplained> clocks(Caller caller, MessageId id) {
        return reading.clocks(caller, id);
    }

    private MessageView shown(Caller caller, MessageId id) {
        return reading.view(caller, reading.find(caller, id));
    }
}
