package ru.adsdesk.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A channel's key: a website, an app, a telephone exchange, a partner, a device. */
@Entity
@Table(schema = "identity", name = "integration_key")
class IntegrationKey {

    private static final int SHOWN = Keys.PREFIX.length() + 6;

    @Id
    private UUID id;

    private UUID centreId;

    @SuppressWarnings("UnusedVariable") // read by queries
    private byte[] hash;

    private String prefix;
    private String name;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable UUID organisationId;
    private boolean allOrganisations;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "identity", name = "key_scope", joinColumns = @JoinColumn(name = "key_id"))
    @Column(name = "organisation_id")
    private Set<UUID> organisations = new LinkedHashSet<>();

    private Instant issuedAt;
    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected IntegrationKey() {}

    IntegrationKey(KeyId id, IssueKey command, String key, Instant now) {
        this.id = id.value();
        this.centreId = command.scope().centre().value();
        this.hash = OpaqueText.hash(key);
        this.prefix = key.substring(0, SHOWN);
        this.name = command.name();
        this.channel = command.channel();
        this.organisationId =
                command.organisation() == null ? null : command.organisation().value();
        this.allOrganisations = command.scope().all();
        command.scope().organisations().forEach(organisation -> organisations.add(organisation.value()));
        this.issuedAt = now;
    }

    /** Closes it for good; a second time changes nothing. */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    boolean isOpen() {
        return revokedAt == null;
    }

    KeyId id() {
        return new KeyId(id);
    }

    Caller caller() {
        return new Caller(Actor.key(id()), Role.CHANNEL, scope(), channel, organisation(), name);
    }

    KeyView view() {
        return new KeyView(id(), name, prefix, channel, organisation(), scope(), issuedAt, revokedAt);
    }

    private @Nullable OrganisationId organisation() {
        return organisationId == null ? null : new OrganisationId(organisationId);
    }

    private Scope scope() {
        CentreId centre = new CentreId(centreId);
        Set<OrganisationId> named =
                organisations.stream().map(OrganisationId::new).collect(Collectors.toUnmodifiableSet());
        return allOrganisations ? Scope.wholeOf(centre) : Scope.of(centre, named);
    }
}
