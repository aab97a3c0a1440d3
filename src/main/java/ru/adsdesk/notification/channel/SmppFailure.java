package ru.adsdesk.notification.channel;

import java.net.SocketTimeoutException;
import java.util.Set;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.NegativeResponseException;

/** Reads from what an SMPP provider says whether trying again is of use. */
final class SmppFailure {

    static final int INVALID = SMPPConstant.STAT_ESME_RSYSERR;

    private static final Set<Integer> BUSY =
            Set.of(SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL, SMPPConstant.STAT_ESME_RSYSERR);
    private static final Set<Integer> NO_NUMBER =
            Set.of(SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RINVDSTTON);

    private SmppFailure() {}

    static NotSent told(int status) {
        String words = "SMPP status 0x%08x".formatted(status);
        if (BUSY.contains(status)) {
            return new NotSent(Failure.BUSY, words);
        }
        return new NotSent(NO_NUMBER.contains(status) ? Failure.BAD_ADDRESS : Failure.REFUSED, words);
    }

    static NotSent told(Exception broken) {
        if (broken.getCause() instanceof NegativeResponseException refused) {
            return new NotSent(
                    BUSY.contains(refused.getCommandStatus()) ? Failure.BUSY : Failure.NOT_LET_IN,
                    "the bind was refused with SMPP status 0x%08x".formatted(refused.getCommandStatus()));
        }
        return new NotSent(
                broken instanceof SocketTimeoutException ? Failure.TOO_SLOW : Failure.UNREACHABLE, broken.getMessage());
    }

    static boolean isNumber(String sender) {
        return sender.matches("\\+?\\d{5,15}");
    }
}
