package ru.adsdesk.request.act;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The order to do one act, with all it has to be told. */
public sealed interface ActOrder
        permits Arrive,
                Assign,
                CallService,
                Close,
                Comment,
                Complete,
                ConfirmAddress,
                Correct,
                Defer,
                Dispatch,
                DrawAct,
                ExcuseNorm,
                Inform,
                Join,
                LinkOutage,
                Localise,
                Plan,
                Reclassify,
                Reject,
                Reopen,
                Resume,
                SendAnswer,
                SendBack,
                Survey,
                Take,
                TakeToControl,
                UnlinkOutage,
                VoidEntry,
                TakeBack,
                Withdraw {

    /** Which act. */
    Act act();

    /** When it happened; absent: now. */
    @Nullable
    Instant at();

    /** Free words, kept in the line as a commitment. */
    @Nullable
    String words();
}
