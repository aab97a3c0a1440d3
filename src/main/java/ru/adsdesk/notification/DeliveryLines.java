package ru.adsdesk.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.notification.channel.Failure;

/** The lines of what came of messages. Words and addresses are never facts: the words stand there as a commitment. */
@Component
class DeliveryLines {

    /** A digest tells of many requests: its lines are theirs, not its own. */
    static final String DIGEST = "digest";

    /** That a connected system was told a line is no line: it would be told of that as well. */
    static boolean isTold(OutboxRow row) {
        return row.recipient().kind() != RecipientKind.WEBHOOK
                && !row.subject().kind().equals(DIGEST);
    }

    NewLine sent(OutboxRow row, Instant at) {
        Map<String, Object> facts = facts(row);
        facts.put("attempts", row.attempts());
        facts.put(
                "template", row.template() == null ? "shipped" : row.template().toString());
        Map<String, Object> secrets = new HashMap<>();
        if (row.words() != null) {
            secrets.put("words", row.words());
        }
        return line(row, NotificationFacts.SENT, at).saying(facts).keeping(secrets);
    }

    NewLine delivered(OutboxRow row, Instant at) {
        Map<String, Object> facts = facts(row);
        if (row.plannedAt() != null) {
            facts.put("plannedAt", row.plannedAt().toString());
        }
        return line(row, NotificationFacts.DELIVERED, at).saying(facts);
    }

    NewLine failed(OutboxRow row, Failure why, Instant at) {
        Map<String, Object> facts = facts(row);
        facts.put("failure", why.name());
        facts.put("attempts", row.attempts());
        facts.put("final", row.further().isEmpty());
        if (!row.further().isEmpty()) {
            facts.put("next", row.further().getFirst().way().name());
        }
        return line(row, NotificationFacts.FAILED, at).saying(facts);
    }

    /** A person had it tried again, to the address known now. */
    NewLine repeated(Caller caller, OutboxRow row, Instant at) {
        return NewLine.of(row.subject(), NotificationFacts.REPEATED, at, caller.actor())
                .at(row.house())
                .saying(facts(row));
    }

    private static NewLine line(OutboxRow row, String code, Instant at) {
        return NewLine.of(row.subject(), code, at, Actor.system()).at(row.house());
    }

    private static Map<String, Object> facts(OutboxRow row) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("message", row.id().toString());
        facts.put("event", row.event());
        facts.put("way", row.way().name());
        facts.put("to", row.recipient().kind().name());
        if (row.recipient().kind() != RecipientKind.APPLICANT) {
            facts.put("recipient", row.recipient().id().toString());
        }
        if (row.line() != null) {
            facts.put("line", row.line());
        }
        return facts;
    }
}
