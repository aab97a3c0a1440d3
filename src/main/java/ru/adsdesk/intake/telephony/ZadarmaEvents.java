package ru.adsdesk.intake.telephony;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.intake.call.CallEvent;
import ru.adsdesk.intake.call.CallEventType;
import ru.adsdesk.intake.call.Direction;

/**
 * Reads the webhooks of Zadarma, by its public API and the vendor's own library. The signature covers other fields for each
 * event: {@code caller_id + called_did + call_start} of {@code NOTIFY_START}, {@code NOTIFY_INTERNAL}, {@code NOTIFY_END};
 * {@code caller_id + destination + call_start} of {@code NOTIFY_ANSWER}; {@code internal + destination + call_start} of
 * {@code NOTIFY_OUT_START}, {@code NOTIFY_OUT_END}; {@code pbx_call_id + call_id_with_rec} of {@code NOTIFY_RECORD}.
 *
 * <p>An answer and an end tell no time of their own, so they have that of their arrival. An end with {@code disposition}
 * {@code answered} whose answer never came is answered {@code duration} seconds before.
 *
 * <p>Not verified: that the ids of outgoing calls begin with {@code out_} (seen in examples only); that the account's zone is
 * that of {@code call_start}.
 */
@Component
class ZadarmaEvents {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Exchanges exchanges;

    ZadarmaEvents(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** What is signed; none where the event is none of ours. */
    static @Nullable String signed(Map<String, String> told) {
        return switch (told.getOrDefault("event", "")) {
            case "NOTIFY_START", "NOTIFY_INTERNAL", "NOTIFY_END" ->
                joined(told, "caller_id", "called_did", "call_start");
            case "NOTIFY_ANSWER" -> joined(told, "caller_id", "destination", "call_start");
            case "NOTIFY_OUT_START", "NOTIFY_OUT_END" -> joined(told, "internal", "destination", "call_start");
            case "NOTIFY_RECORD" -> joined(told, "pbx_call_id", "call_id_with_rec");
            default -> null;
        };
    }

    private static String joined(Map<String, String> told, String... fields) {
        StringBuilder all = new StringBuilder();
        for (String field : fields) {
            all.append(told.getOrDefault(field, ""));
        }
        return all.toString();
    }

    List<CallEvent> read(Map<String, String> told, ZoneId zone) {
        if (text(told, "pbx_call_id") == null) {
            return List.of();
        }
        Instant now = exchanges.now();
        return switch (told.getOrDefault("event", "")) {
            case "NOTIFY_START", "NOTIFY_OUT_START" ->
                List.of(event(told, CallEventType.RINGING, began(told, zone), false));
            case "NOTIFY_ANSWER" -> List.of(event(told, CallEventType.ANSWERED, now, false));
            case "NOTIFY_END", "NOTIFY_OUT_END" -> end(told, now);
            case "NOTIFY_RECORD" -> recorded(told, now);
            default -> List.of();
        };
    }

    private static List<CallEvent> end(Map<String, String> told, Instant now) {
        List<CallEvent> events = new ArrayList<>();
        boolean answered = "answered".equals(told.get("disposition"));
        if (answered) {
            events.add(event(told, CallEventType.ANSWERED, now.minusSeconds(seconds(told)), true));
        }
        events.add(event(told, answered ? CallEventType.ENDED : CallEventType.ABANDONED, now, false));
        return events;
    }

    private static List<CallEvent> recorded(Map<String, String> told, Instant now) {
        String name = text(told, "call_id_with_rec");
        return name == null
                ? List.of()
                : List.of(new CallEvent(
                        told.getOrDefault("pbx_call_id", ""),
                        CallEventType.RECORDING,
                        now,
                        null,
                        null,
                        null,
                        "zadarma:" + name,
                        null,
                        null,
                        false));
    }

    private static CallEvent event(Map<String, String> told, CallEventType type, Instant at, boolean inferred) {
        boolean outgoing = told.getOrDefault("event", "").startsWith("NOTIFY_OUT")
                || told.getOrDefault("pbx_call_id", "").startsWith("out_");
        return new CallEvent(
                told.getOrDefault("pbx_call_id", ""),
                type,
                at,
                text(told, "caller_id"),
                outgoing ? text(told, "destination") : text(told, "called_did"),
                type == CallEventType.ANSWERED ? text(told, "internal") : null,
                null,
                outgoing ? Direction.OUTGOING : Direction.INCOMING,
                null,
                inferred);
    }

    private Instant began(Map<String, String> told, ZoneId zone) {
        try {
            return exchanges.believed(LocalDateTime.parse(told.getOrDefault("call_start", ""), LOCAL)
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeParseException odd) {
            return exchanges.now();
        }
    }

    private static long seconds(Map<String, String> told) {
        String duration = told.getOrDefault("duration", "");
        return duration.matches("\\d{1,6}") ? Long.parseLong(duration) : 0;
    }

    private static @Nullable String text(Map<String, String> told, String field) {
        String text = told.getOrDefault(field, "").strip();
        return text.isEmpty() ? null : text;
    }
}
