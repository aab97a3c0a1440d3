package ru.adsdesk.outage;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order to do one act on an outage, with all it has to be told. */
public sealed interface OutageOrder {

    /** Which act. */
    OutageAct act();

    /** When it happened; absent: now. */
    @Nullable
    Instant at();

    /**
     * Something is known better.
     *
     * @param text what callers are told from now on
     * @param expectedEndAt when it is expected to end
     * @param cause why
     * @param deadEnd whether hot water comes by a dead-end main
     * @param sources independent sources of power
     * @param indoor indoor temperature measured, whole degrees Celsius
     * @param morePlaces places it reaches besides
     * @param at when it became known; absent: now
     */
    @Schema(example = """
        {"text": "Заменяем участок трубы", "expectedEndAt": "2030-01-15T15:00:00Z"}\
        """)
    record Update(
            @Size(min = 1, max = 2000) @Nullable String text,
            @Nullable Instant expectedEndAt,
            @Nullable OutageCause cause,
            @Nullable Boolean deadEnd,
            @Min(1) @Max(2) @Nullable Integer sources,
            @Min(-40) @Max(40) @Nullable Integer indoor,
            @Size(max = 200) @Nullable List<@NotNull @Valid OutagePlace> morePlaces,
            @Nullable Instant at)
            implements OutageOrder {

        @Override
        public OutageAct act() {
            return OutageAct.UPDATE;
        }
    }

    /**
     * The supply is cut.
     *
     * @param deadEnd whether hot water comes by a dead-end main
     * @param sources independent sources of power
     * @param indoor indoor temperature, whole degrees Celsius
     * @param at since when; absent: now
     */
    record Cut(
            @Nullable Boolean deadEnd,
            @Min(1) @Max(2) @Nullable Integer sources,
            @Min(-40) @Max(40) @Nullable Integer indoor,
            @Nullable Instant at)
            implements OutageOrder {

        @Override
        public OutageAct act() {
            return OutageAct.CUT;
        }
    }

    /**
     * A planned shutdown that cuts no utility begins; given by the desk itself.
     *
     * @param at its planned time
     */
    record Begin(@Nullable Instant at) implements OutageOrder {

        @Override
        public OutageAct act() {
            return OutageAct.BEGIN;
        }
    }

    /**
     * The harm is stopped.
     *
     * @param at when; absent: now
     */
    record Localise(@Nullable Instant at) implements OutageOrder {

        @Override
        public OutageAct act() {
            return OutageAct.LOCALISE;
        }
    }

    /**
     * It is over.
     *
     * @param text what callers are told of it
     * @param at when; absent: now
     */
    record Restore(
            @Size(min = 1, max = 2000) @Nullable String text,
            @Nullable Instant at) implements OutageOrder {

        @Override
        public OutageAct act() {
            return OutageAct.RESTORE;
        }
    }

    /**
     * The end did not hold.
     *
     * @param expectedEndAt when it is expected to end now
     * @param at when it came back; absent: now
     */
    record CutAgain(
            @Nullable Instant expectedEndAt, @Nullable Instant at) implements OutageOrder {

        @Override
        public OutageAct act() {
            return OutageAct.CUT_AGAIN;
        }
    }

    /**
     * Consumers were told cause and expected length.
     *
     * @param way how
     * @param at when the notice reached them; absent: now
     */
    @Schema(example = """
        {"way": "NOTICE_BOARD"}\
        """)
    record Tell(@NotNull TellingWay way, @Nullable Instant at) implements OutageOrder {

        @Override
        public OutageAct act() {
            return OutageAct.TELL;
        }
    }

    /**
     * Notice of a planned shutdown was published.
     *
     * @param way how
     * @param at when; absent: now
     */
    @Schema(example = """
        {"way": "NOTICE_BOARD"}\
        """)
    record Announce(@NotNull TellingWay way, @Nullable Instant at) implements OutageOrder {

        @Override
        public OutageAct act() {
            return OutageAct.ANNOUNCE;
        }
    }

    /**
     * It does not count.
     *
     * @param reason why
     * @param at when; absent: now
     */
    @Schema(example = """
        {"reason": "MISTAKE"}\
        """)
    record VoidOutage(@NotNull VoidReason reason, @Nullable Instant at) implements OutageOrder {

        @Override
        public OutageAct act() {
            return OutageAct.VOID;
        }
    }
}
