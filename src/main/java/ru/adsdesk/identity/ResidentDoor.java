package ru.adsdesk.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The residents' way in (416 p.27): whoever can read a one-time code sent to a phone owns that phone, and may read the
 * requests registered with it and no others. Called by the website, app or messenger with its integration key; what the
 * key may touch bounds what the resident may.
 */
@Service
public class ResidentDoor {

    private static final Set<Channel> RESIDENTS_COME_BY =
            EnumSet.of(Channel.WEBSITE, Channel.MOBILE_APP, Channel.MESSENGER);
    private static final Duration CODE_LIFE = Duration.ofMinutes(5);
    private static final int TRIES = 5;
    private static final String SEND = "resident.code";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ResidentCodes codes;
    private final StoredTokens tokens;
    private final Bearers bearers;
    private final KeyedHash hash;
    private final ObjectProvider<CodeSender> senders;
    private final Demo demo;
    private final Idempotency idempotency;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration tokenLife;
    private final Throttle byPhone;

    ResidentDoor(
            ResidentCodes codes,
            StoredTokens tokens,
            Bearers bearers,
            KeyedHash hash,
            ObjectProvider<CodeSender> senders,
            Demo demo,
            Idempotency idempotency,
            TransactionTemplate transaction,
            SecuritySettings settings,
            Clock clock) {
        this.codes = codes;
        this.tokens = tokens;
        this.bearers = bearers;
        this.hash = hash;
        this.senders = senders;
        this.demo = demo;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
        this.tokenLife = settings.residentTokenLife();
        this.byPhone = new Throttle(settings.codesOfPhone(), settings.codesOfPhone(), settings.codesWindow(), clock);
    }

    /**
     * Sends a one-time code; an earlier one of the same phone and key is void. A call repeated under one name sends
     * nothing more. Refuses {@code key.not-for-residents}, {@code resident.codes-throttled},
     * {@code resident.codes-unavailable}, {@code idempotency.*}.
     *
     * @param name the {@code Idempotency-Key}
     * @return until when the code is good
     */
    public Instant sendCode(Caller channel, Phone phone, @Nullable String name) {
        KeyId key = requireResidentsKey(channel);
        CodeSender sender = sender(channel.scope().centre());
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        Instant until = now().plus(CODE_LIFE);
        Optional<Instant> before =
                Objects.requireNonNull(transaction.execute(status -> keep(channel, key, phone, name, code, until)));
        if (before.isEmpty()) {
            send(sender, channel, phone, name, code);
        }
        return before.orElse(until);
    }

    private Optional<Instant> keep(
            Caller channel, KeyId key, Phone phone, @Nullable String name, String code, Instant until) {
        byte[] body = phone.e164().getBytes(StandardCharsets.UTF_8);
        Optional<UUID> before = idempotency.claim(channel, SEND, name, body, idOf(until));
        if (before.isEmpty()) {
            byPhone.take(phone.e164()).ifPresent(wait -> {
                throw IdentityProblem.CODES_THROTTLED.refused(wait.toSeconds()).retryAfter(wait);
            });
            codes.keep(macOf(phone), key, hash.of("code", code), until, TRIES);
        }
        return before.map(sent -> Instant.ofEpochMilli(sent.getMostSignificantBits()));
    }

    /** A code has no id: all its answer tells is until when it is good. */
    private static UUID idOf(Instant until) {
        return new UUID(until.toEpochMilli(), 0);
    }

    /** Not in the transaction: whoever sends texts may be slow. What could not be sent can be asked for again. */
    private void send(CodeSender sender, Caller channel, Phone phone, @Nullable String name, String code) {
        try {
            sender.send(channel.scope().centre(), phone, code);
        } catch (RuntimeException failed) {
            idempotency.release(channel, SEND, name);
            throw failed;
        }
    }

    /** Trades a code for a token. A code works once. Refuses {@code resident.code-wrong}. */
    public IssuedToken issue(Caller channel, Phone phone, String code) {
        KeyId key = requireResidentsKey(channel);
        byte[] mac = macOf(phone);
        boolean right = codes.tryOne(mac, key, now())
                .filter(kept -> MessageDigest.isEqual(kept, hash.of("code", code)))
                .isPresent();
        if (!right || !codes.use(mac, key)) {
            throw IdentityProblem.CODE_WRONG.refused();
        }
        String token = OpaqueText.fresh("");
        Instant until = now().plus(tokenLife);
        tokens.addOf(phone, key, OpaqueText.hash(token), now(), until);
        return new IssuedToken(token, until);
    }

    /** Ends all tokens of a phone and forgets it; part of erasing a person. */
    @Transactional
    public void forget(Phone phone) {
        tokens.remove(phone);
        codes.remove(macOf(phone));
        AfterCommit.run(bearers::forgetResidents);
    }

    private byte[] macOf(Phone phone) {
        return hash.of("phone", phone.e164());
    }

    private CodeSender sender(CentreId centre) {
        return senders.orderedStream()
                .filter(sender -> sender.serves(centre))
                .findFirst()
                .or(() -> demo.isShown() ? Optional.of(LoggedCodes.INSTANCE) : Optional.empty())
                .orElseThrow(IdentityProblem.CODES_UNAVAILABLE::refused);
    }

    private static KeyId requireResidentsKey(Caller channel) {
        if (channel.role() != Role.CHANNEL
                || channel.channel() == null
                || !RESIDENTS_COME_BY.contains(channel.channel())) {
            throw IdentityProblem.KEY_NOT_FOR_RESIDENTS.refused();
        }
        return new KeyId(channel.actor().id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
