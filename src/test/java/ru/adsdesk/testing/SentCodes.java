package ru.adsdesk.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.CodeSender;
import ru.adsdesk.identity.Phone;

/** Keeps the one-time codes instead of sending them. */
public final class SentCodes implements CodeSender {

    private final Map<Phone, String> codes = new ConcurrentHashMap<>();

    @Override
    public void send(CentreId centre, Phone phone, String code) {
        codes.put(phone, code);
    }

    /** The last code of a phone. */
    public @Nullable String of(Phone phone) {
        return codes.get(phone);
    }
}
