package ru.adsdesk.intake.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something a call's story says and its book must say too.
 *
 * @param code frozen code
 * @param at when it happened
 */
record CallFact(String code, Instant at) {

    static final String RANG = "call.rang";
    static final String DIALLED = "call.dialled";
    static final String ANSWERED = "call.answered";
    static final String ENDED = "call.ended";
    static final String ABANDONED = "call.abandoned";
    static final String UNANSWERED = "call.unanswered";
    static final String VOICEMAIL_LEFT = "call.voicemail-left";
    static final String RECORDED = "call.recorded";
    static final String RECORDING_OPENED = "call.recording-opened";
    static final String JOINED_DUTY = "call.joined-duty";
    static final String CALLED_BACK = "call.called-back";
    static final String MESSAGE_TAKEN = "call.message-taken";
    static final String DUTY_CLOSED = "call.duty-closed";
    static final String HANDLED = "call.handled";
    static final String TAKEN = "call.taken";

    static Set<String> codes() {
        return Set.of(
                RANG,
                DIALLED,
                ANSWERED,
                ENDED,
                ABANDONED,
                UNANSWERED,
                VOICEMAIL_LEFT,
                RECORDED,
                RECORDING_OPENED,
                JOINED_DUTY,
                CALLED_BACK,
                MESSAGE_TAKEN,
                DUTY_CLOSED,
                HANDLED,
                TAKEN);
    }

    /**
     * What a story says, in order of a call's life. A missed call nobody told the ringing of rang when it ended at the
     * latest; the clocks need a start.
     */
    static List<CallFact> of(@Nullable CallStory story) {
        if (story == null) {
            return List.of();
        }
        List<CallFact> facts = new ArrayList<>();
        Instant rang = story.rangAt() == null && story.state() == CallState.MISSED ? story.endedAt() : story.rangAt();
        add(facts, story.isIncoming() ? RANG : DIALLED, rang);
        add(facts, ANSWERED, story.answeredAt());
        add(facts, VOICEMAIL_LEFT, story.voicemailAt());
        add(facts, end(story.state()), story.endedAt());
        return facts;
    }

    private static String end(CallState state) {
        return switch (state) {
            case ENDED, TALKING, RINGING -> ENDED;
            case MISSED -> ABANDONED;
            case VOICEMAIL, UNANSWERED -> UNANSWERED;
        };
    }

    private static void add(List<CallFact> facts, String code, @Nullable Instant at) {
        if (at != null) {
            facts.add(new CallFact(code, at));
        }
    }

    /** What the line says beside its time, as far as the story tells it. */
    Map<String, Object> saying(CallStory story, String callId) {
        return switch (code) {
            case RANG, DIALLED ->
                Said.that("callId", callId)
                        .and("line", story.line())
                        .and("device", story.device())
                        .map();
            case ANSWERED ->
                Said.that("operator", story.operator())
                        .and("direction", story.direction())
                        .map();
            case ENDED -> Said.that("direction", story.direction()).map();
            default -> Map.of();
        };
    }
}
