package ru.adsdesk.identity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Texts that stand for one thing in a link sent to a resident: whoever has the text may do what its purpose says, nothing
 * else. Its 128 bits cannot be guessed; nothing is stored, so the same text is made again for a second message.
 */
@Component
public class SignedLinks {

    private static final int ID = 16;
    private static final int SIGN = 16;
    private static final int LONGEST = 64;
    private static final int AT_ONCE = 30;

    private final KeyedHash hash;
    private final Throttle throttle;

    SignedLinks(KeyedHash hash, Clock clock) {
        this.hash = hash;
        this.throttle = new Throttle(AT_ONCE, AT_ONCE, Duration.ofMinutes(1), clock);
    }

    /**
     * The text for a thing.
     *
     * @param purpose what it opens; a text of another purpose opens nothing
     */
    public String of(String purpose, UUID thing) {
        byte[] id = bytes(thing);
        byte[] whole = Arrays.copyOf(id, ID + SIGN);
        System.arraycopy(sign(purpose, id), 0, whole, ID, SIGN);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * The thing a text stands for. Refuses {@code link.unknown}, and {@code link.throttled} where one address opens more
     * than 30 links a minute.
     *
     * @param address who asks
     */
    public UUID open(String purpose, String text, String address) {
        throttle.take(address).ifPresent(wait -> {
            throw IdentityProblem.LINK_THROTTLED.refused().retryAfter(wait);
        });
        byte[] whole = decoded(text);
        byte[] id = Arrays.copyOf(whole, ID);
        if (!MessageDigest.isEqual(sign(purpose, id), Arrays.copyOfRange(whole, ID, ID + SIGN))) {
            throw IdentityProblem.LINK_UNKNOWN.refused();
        }
        ByteBuffer read = ByteBuffer.wrap(id);
        return new UUID(read.getLong(), read.getLong());
    }

    private byte[] sign(String purpose, byte[] id) {
        return Arrays.copyOf(hash.of("link:" + purpose, id), SIGN);
    }

    private static byte[] bytes(UUID thing) {
        return ByteBuffer.allocate(ID)
                .putLong(thing.getMostSignificantBits())
                .putLong(thing.getLeastSignificantBits())
                .array();
    }

    private static byte[] decoded(String text) {
        try {
            byte[] whole = text.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(text);
            if (whole.length == ID + SIGN) {
                return whole;
            }
        } catch (IllegalArgumentException none) {
            // refused below like any other text that is none
        }
        throw IdentityProblem.LINK_UNKNOWN.refused();
    }
}
