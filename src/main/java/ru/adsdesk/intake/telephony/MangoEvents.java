package ru.adsdesk.intake.telephony;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.intake.call.CallEvent;
import ru.adsdesk.intake.call.CallEventType;
import ru.adsdesk.intake.call.Direction;
import tools.jackson.databind.JsonNode;

/**
 * Reads the events of Mango Office VPBX, by its public API document (version 1.9). A call is the {@code entry_id}: one talk
 * has several legs, each with a {@code call_id} of its own.
 *
 * <ul>
 *   <li>{@code events/call}: {@code Appeared}, wherever, is ringing; {@code Connected} at {@code location} {@code abonent} is
 *       an answer, in the menu ({@code ivr}) or {@code queue} it is none; ends of legs are passed over.
 *   <li>{@code events/summary}: the end; {@code entry_result} 1 answered ({@code talk_time}), 0 missed;
 *       {@code call_direction} 1 in, 2 out, 0 internal.
 *   <li>{@code events/record/added}, and {@code events/recording} where {@code Completed} with code 1000: the recording.
 * </ul>
 *
 * <p>Not verified: that {@code timestamp} is seconds since 1970 in UTC (the document says «UTC+3» beside it; a time that
 * cannot be is taken for now); which leg of a call ordered by {@code commands/callback} comes first; how a withheld number is
 * told.
 */
@Component
class MangoEvents {

    private static final int SAVED = 1000;

    private final Exchanges exchanges;

    MangoEvents(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    List<CallEvent> read(String kind, JsonNode told) {
        if (text(told, "/entry_id") == null) {
            return List.of();
        }
        return switch (kind) {
            case "call" -> call(told);
            case "summary" -> summary(told);
            case "recording" -> recorded(told, isSaved(told));
            case "record/added" -> recorded(told, true);
            default -> List.of();
        };
    }

    private List<CallEvent> call(JsonNode told) {
        Direction direction = direction(told);
        String state = text(told, "/call_state");
        boolean answered = "Connected".equals(state) && "abonent".equals(text(told, "/location"));
        if (direction == null || (!answered && !"Appeared".equals(state))) {
            return List.of();
        }
        String operator = direction == Direction.INCOMING ? text(told, "/to/extension") : text(told, "/from/extension");
        return List.of(event(
                told,
                answered ? CallEventType.ANSWERED : CallEventType.RINGING,
                time(told, "/timestamp"),
                direction,
                answered ? operator : null,
                false));
    }

    /** A leg between two of the exchange's own people is none of the desk's calls. */
    private static @Nullable Direction direction(JsonNode told) {
        if (text(told, "/from/extension") == null) {
            return Direction.INCOMING;
        }
        return text(told, "/to/extension") == null ? Direction.OUTGOING : null;
    }

    private List<CallEvent> summary(JsonNode told) {
        Direction direction = switch (told.path("call_direction").asInt(0)) {
            case 1 -> Direction.INCOMING;
            case 2 -> Direction.OUTGOING;
            default -> null;
        };
        if (direction == null) {
            return List.of();
        }
        boolean answered = told.path("entry_result").asInt(0) == 1;
        List<CallEvent> events = new ArrayList<>();
        if (answered && told.path("talk_time").asLong(0) > 0) {
            String operator =
                    direction == Direction.INCOMING ? text(told, "/to/extension") : text(told, "/from/extension");
            events.add(event(told, CallEventType.ANSWERED, time(told, "/talk_time"), direction, operator, true));
        }
        CallEventType end = answered ? CallEventType.ENDED : CallEventType.ABANDONED;
        events.add(event(told, end, time(told, "/end_time"), direction, null, false));
        return events;
    }

    private static boolean isSaved(JsonNode told) {
        return "Completed".equals(text(told, "/recording_state"))
                && told.path("completion_code").asInt(SAVED) == SAVED;
    }

    private List<CallEvent> recorded(JsonNode told, boolean ready) {
        String name = text(told, "/recording_id");
        return !ready || name == null
                ? List.of()
                : List.of(new CallEvent(
                        String.valueOf(text(told, "/entry_id")),
                        CallEventType.RECORDING,
                        time(told, "/timestamp"),
                        null,
                        null,
                        null,
                        "mango:" + name,
                        null,
                        null,
                        false));
    }

    private static CallEvent event(
            JsonNode told,
            CallEventType type,
            Instant at,
            Direction direction,
            @Nullable String operator,
            boolean inferred) {
        String line = text(told, "/line_number") == null ? text(told, "/to/line_number") : text(told, "/line_number");
        boolean incoming = direction == Direction.INCOMING;
        return new CallEvent(
                String.valueOf(text(told, "/entry_id")),
                type,
                at,
                incoming ? text(told, "/from/number") : line,
                incoming ? line : text(told, "/to/number"),
                operator,
                null,
                direction,
                null,
                inferred);
    }

    private Instant time(JsonNode told, String where) {
        return exchanges.believed(Instant.ofEpochSecond(told.at(where).asLong(0)));
    }

    private static @Nullable String text(JsonNode told, String where) {
        String text = told.at(where).asString("").strip();
        return text.isEmpty() ? null : text;
    }
}
