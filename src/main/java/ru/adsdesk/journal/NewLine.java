package ru.adsdesk.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Channel;

/**
 * A fact about to be written.
 *
 * @param subject what it is about
 * @param house the house it belongs to, where there is one
 * @param code frozen code, declared by a {@link FactCodes}
 * @param occurredAt when it happened; cut to milliseconds
 * @param actor who did it
 * @param channel how it reached the desk, where that matters
 * @param facts ASCII keys; strings, integers below 2^53, booleans, lists and maps of these; nothing personal
 * @param secrets personal values by field: the line keeps a salted commitment of each
 * @param numbered whether it gives its subject the next request number of the book
 */
public record NewLine(
        Subject subject,
        @Nullable UUID house,
        String code,
        Instant occurredAt,
        Actor actor,
        @Nullable Channel channel,
        Map<String, Object> facts,
        Map<String, Object> secrets,
        boolean numbered) {

    /** Copies the maps and cuts the instant. */
    public NewLine {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
        facts = Map.copyOf(facts);
        secrets = Map.copyOf(secrets);
    }

    /** A fact about a subject, without house, channel, facts or secrets. */
    public static NewLine of(Subject subject, String code, Instant occurredAt, Actor actor) {
        return new NewLine(subject, null, code, occurredAt, actor, null, Map.of(), Map.of(), false);
    }

    /** The same fact, belonging to a house. */
    public NewLine at(@Nullable UUID itsHouse) {
        return new NewLine(subject, itsHouse, code, occurredAt, actor, channel, facts, secrets, numbered);
    }

    /** The same fact, arrived by a channel. */
    public NewLine by(@Nullable Channel itsChannel) {
        return new NewLine(subject, house, code, occurredAt, actor, itsChannel, facts, secrets, numbered);
    }

    /** The same fact, saying more. */
    public NewLine saying(Map<String, Object> itsFacts) {
        return new NewLine(subject, house, code, occurredAt, actor, channel, itsFacts, secrets, numbered);
    }

    /** The same fact with personal values. */
    public NewLine keeping(Map<String, Object> itsSecrets) {
        return new NewLine(subject, house, code, occurredAt, actor, channel, facts, itsSecrets, numbered);
    }

    /** The same fact, giving its subject the next request number. */
    public NewLine withNumber() {
        return new NewLine(subject, house, code, occurredAt, actor, channel, facts, secrets, true);
    }
}
