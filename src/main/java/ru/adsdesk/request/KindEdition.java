package ru.adsdesk.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.kind.Kind;

/**
 * A kind as one centre works with it.
 *
 * @param kind the kind
 * @param origin where the centre has it from
 * @param version how often the centre changed it; 0 as shipped
 * @param retired true where new requests no longer get it
 * @param since since when it is so; absent as shipped
 */
public record KindEdition(
        Kind kind,
        KindOrigin origin,
        int version,
        boolean retired,
        @Nullable Instant since) {

    static KindEdition shipped(Kind kind) {
        return new KindEdition(kind, KindOrigin.SHIPPED, 0, false, null);
    }
}
