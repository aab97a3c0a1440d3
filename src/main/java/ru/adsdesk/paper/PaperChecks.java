package ru.adsdesk.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.Attachments;
import ru.adsdesk.identity.Caller;

/** What a form to be drawn must hold before anything is locked. */
@Component
class PaperChecks {

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_POINTS = 2000;
    private static final int WITNESSES = 2;

    private final Attachments attachments;
    private final Clock clock;

    PaperChecks(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * Checks how it is signed and that its times can be, and reads the signature drawn on a screen. Refuses
     * {@code paper.signed-and-refused}, {@code paper.witnesses-needed}, {@code paper.signature-bad},
     * {@code paper.times-impossible}, {@code attachment.unknown}.
     */
    @Nullable
    DrawnSignature check(Caller caller, DrawPaper order) {
        switch (order) {
            case WorkAct act -> requireOrder("finishedAt", act.startedAt(), act.finishedAt(), true);
            case AccessAct act -> {
                requireOrder("leftAt", act.cameAt(), act.leftAt(), true);
                requireOrder("nextTo", act.nextFrom(), act.nextTo(), false);
            }
            case QualityAct act -> requireOrder("violatedSince", null, act.violatedSince(), true);
            case DamageAct act -> {}
            case WrittenAnswer act -> {}
        }
        Signing signing = order.signing();
        return signing == null ? null : signature(caller, signing);
    }

    private void requireOrder(String field, @Nullable Instant from, @Nullable Instant to, boolean past) {
        boolean turned = from != null && to != null && to.isBefore(from);
        boolean coming = past && (isComing(from) || isComing(to));
        if (turned || coming) {
            throw PaperProblem.TIMES_IMPOSSIBLE.at(field);
        }
    }

    private boolean isComing(@Nullable Instant at) {
        return at != null && at.isAfter(clock.instant());
    }

    private @Nullable DrawnSignature signature(Caller caller, Signing signing) {
        if (signing.isRefused() && signing.signature() != null) {
            throw PaperProblem.SIGNED_AND_REFUSED.at("signing.refused");
        }
        if (signing.isRefused() && signing.witnesses().size() < WITNESSES) {
            throw PaperProblem.WITNESSES_NEEDED.at("signing.witnesses");
        }
        return signing.signature() == null
                ? null
                : new DrawnSignature(read(attachments.open(caller, signing.signature())));
    }

    private static byte[] read(Attachments.Opened file) {
        if (!file.view().mediaType().equals("image/png") || file.view().bytes() > MOST_BYTES) {
            throw PaperProblem.SIGNATURE_BAD.at("signing.signature");
        }
        try {
            byte[] png = Files.readAllBytes(file.path());
            ByteBuffer head = ByteBuffer.wrap(png);
            if (head.getInt(16) > MOST_POINTS || head.getInt(20) > MOST_POINTS) {
                throw PaperProblem.SIGNATURE_BAD.at("signing.signature");
            }
            return png;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
