package ru.adsdesk.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells who a token or key stands for.
 *
 * <p>Costs no database round trip in the usual case: what was found is remembered for five seconds. Whatever is revoked
 * or changed on this instance is forgotten at once; on other instances of the desk it may open for those five seconds
 * more. The expiry itself is judged at every call.
 */
@Component
public class Bearers {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int LONGEST = 128;
    private static final int MOST = 50_000;

    private final Cache<String, Bearer.Live> remembered;
    private final StoredTokens tokens;
    private final StoredKeys keys;
    private final Clock clock;

    @Autowired
    Bearers(StoredTokens tokens, StoredKeys keys, Clock clock) {
        this(tokens, keys, clock, Ticker.systemTicker());
    }

    Bearers(StoredTokens tokens, StoredKeys keys, Clock clock, Ticker ticker) {
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
        this.tokens = tokens;
        this.keys = keys;
        this.clock = clock;
    }

    /** Who a text stands for, now. */
    public Bearer judge(String text) {
        if (text.length() > LONGEST) {
            return new Bearer.Unknown();
        }
        byte[] hash = OpaqueText.hash(text);
        return find(hash, text.startsWith(Keys.PREFIX)).map(this::unlessExpired).orElseGet(Bearer.Unknown::new);
    }

    private Optional<Bearer.Live> find(byte[] hash, boolean key) {
        return Optional.ofNullable(
                remembered.get(name(hash), missing -> (key ? keyOf(hash) : tokens.find(hash)).orElse(null)));
    }

    private Optional<Bearer.Live> keyOf(byte[] hash) {
        return keys.findByHash(hash)
                .filter(IntegrationKey::isOpen)
                .map(key -> new Bearer.Live(key.caller(), Instant.MAX));
    }

    private Bearer unlessExpired(Bearer.Live live) {
        return clock.instant().isBefore(live.expiresAt()) ? live : new Bearer.Expired();
    }

    void forget(AccountId account) {
        forget(account.value());
    }

    /** With a key go the residents who came by it. */
    void forget(KeyId key) {
        forget(key.value());
        forgetResidents();
    }

    void forget(byte[] hash) {
        remembered.invalidate(name(hash));
    }

    void forgetResidents() {
        remembered.asMap().values().removeIf(live -> live.caller().role() == Role.RESIDENT);
    }

    private void forget(UUID actor) {
        remembered.asMap().values().removeIf(live -> live.caller().actor().id().equals(actor));
    }

    private static String name(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
