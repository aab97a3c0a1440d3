package ru.adsdesk.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.problem.Refused;

/**
 * Integration keys of a centre's channels. A key is shown once, when it is issued, and speaks for one channel within one
 * scope; issuing and revoking are lines of the centre's book.
 */
@Service
public class Keys {

    static final String PREFIX = "adk_";
    private static final UUID FIRST = new UUID(0, 0);
    private static final String SUBJECT = "key";

    private final StoredKeys keys;
    private final Bearers bearers;
    private final Witness witness;
    private final Clock clock;

    Keys(StoredKeys keys, Bearers bearers, Witness witness, Clock clock) {
        this.keys = keys;
        this.bearers = bearers;
        this.witness = witness;
        this.clock = clock;
    }

    /** Issues a key. Refuses {@code scope.empty}, {@code scope.foreign}, {@code key.organisation-outside-scope}. */
    @Transactional
    public IssuedKey issue(Caller by, IssueKey command) {
        return issue(by, KeyId.next(), command);
    }

    /** The same under an id that was claimed beforehand. */
    @Transactional
    public IssuedKey issue(Caller by, KeyId id, IssueKey command) {
        Scopes.require(by, command.scope());
        requireOwnOrganisation(command);
        String key = OpaqueText.fresh(PREFIX);
        IntegrationKey issued = new IntegrationKey(id, command, key, now());
        keys.saveAndFlush(issued);
        record(by, IdentityFacts.KEY_ISSUED, issued.view());
        return new IssuedKey(issued.view(), key);
    }

    /**
     * Revokes a key and all residents' tokens that came by it; a key revoked before stays so. Refuses
     * {@code key.unknown}.
     */
    @Transactional
    public void revoke(Caller by, KeyId id) {
        IntegrationKey key = load(by, id);
        if (key.revoke(now())) {
            keys.saveAndFlush(key);
            AfterCommit.run(() -> bearers.forget(id));
            record(by, IdentityFacts.KEY_REVOKED, key.view());
        }
    }

    /** A key of the caller's centre. Refuses {@code key.unknown}. */
    @Transactional(readOnly = true)
    public KeyView get(Caller by, KeyId id) {
        return load(by, id).view();
    }

    /** The keys of the caller's centre, oldest first, after a given one. */
    @Transactional(readOnly = true)
    public List<KeyView> list(Caller by, @Nullable KeyId after, int limit) {
        UUID from = after == null ? FIRST : after.value();
        return keys.findByCentreIdAndIdGreaterThanOrderById(by.scope().centre().value(), from, Limit.of(limit)).stream()
                .map(IntegrationKey::view)
                .toList();
    }

    private IntegrationKey load(Caller by, KeyId id) {
        return keys.findByIdAndCentreId(id.value(), by.scope().centre().value())
                .orElseThrow(() -> IdentityProblem.KEY_UNKNOWN.refused());
    }

    private static void requireOwnOrganisation(IssueKey command) {
        OrganisationId organisation = command.organisation();
        if (organisation != null
                && !command.scope().all()
                && !command.scope().organisations().contains(organisation)) {
            throw Refused.field("organisationId", IdentityProblem.KEY_ORGANISATION_OUTSIDE);
        }
    }

    private void record(Caller by, String code, KeyView key) {
        Map<String, Object> facts = new HashMap<>(AccountLines.scope(key.scope()));
        facts.put("channel", key.channel().name());
        facts.put("prefix", key.prefix());
        if (key.organisation() != null) {
            facts.put("organisation", key.organisation().toString());
        }
        witness.record(
                key.scope().centre(), by.actor(), code, SUBJECT, key.id().value(), facts, Map.of("name", key.name()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
