package ru.adsdesk.notification.channel;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.util.DeliveryReceiptState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Text messages over SMPP 3.4 with receipts. A session is kept with each provider; a receipt is stored before the provider is
 * told it was taken, so that it is not lost whatever stops the desk, and whichever instance hears it.
 */
@Component
class SmsCourier implements Courier {

    private static final Logger log = LoggerFactory.getLogger(SmsCourier.class);
    private static final UUID OWN = new UUID(0, 0);

    private final ReceiptTable receipts;
    private final Clock clock;
    private final Map<UUID, Kept> lines = new ConcurrentHashMap<>();

    SmsCourier(ReceiptTable receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    private record Kept(ReadyChannel channel, SmppLine line) {}

    @Override
    public Way way() {
        return Way.SMS;
    }

    @Override
    public Handed send(ReadyChannel channel, Outgoing message) throws NotSent {
        String id = line(channel).submit(message.address(), message.words());
        return Handed.awaiting(ReceiptTable.key(keyOf(channel), id));
    }

    private SmppLine line(ReadyChannel channel) {
        return lines.compute(keyOf(channel), (key, kept) -> {
                    if (kept != null && kept.channel().equals(channel)) {
                        return kept;
                    }
                    if (kept != null) {
                        kept.line().close();
                    }
                    return new Kept(channel, open(channel));
                })
                .line();
    }

    private SmppLine open(ReadyChannel channel) {
        UUID key = keyOf(channel);
        return new SmppLine(
                (ChannelSetup.Sms) channel.setup(), channel.secret(), (id, receipt) -> keep(key, id, receipt));
    }

    /** Only how it ended: a receipt on the way tells nothing. */
    private void keep(UUID channel, String id, DeliveryReceipt receipt) {
        Boolean delivered = delivered(receipt.getFinalStatus());
        if (delivered != null) {
            receipts.insert(
                    ReceiptTable.key(channel, id),
                    delivered,
                    "%s %s"
                            .formatted(receipt.getFinalStatus(), receipt.getError() == null ? "" : receipt.getError())
                            .strip(),
                    clock.instant());
            log.debug("A receipt came by {}", channel);
        }
    }

    private static @Nullable Boolean delivered(@Nullable DeliveryReceiptState state) {
        return switch (state) {
            case null -> null;
            case DELIVRD -> true;
            case EXPIRED, DELETED, UNDELIV, REJECTD -> false;
            case ENROUTE, ACCEPTD, UNKNOWN -> null;
        };
    }

    /** Binds where nothing is bound though nothing goes out, so that receipts come in: after a break, and after a start of the desk. */
    void keepBound(ReadyChannel channel) {
        line(channel).keepBound();
    }

    private static UUID keyOf(ReadyChannel channel) {
        return channel.id() == null ? OWN : channel.id();
    }

    @PreDestroy
    void close() {
        lines.values().forEach(kept -> kept.line().close());
    }
}
