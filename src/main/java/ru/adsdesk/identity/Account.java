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

/** A person who works with the desk. */
@Entity
@Table(schema = "identity", name = "account")
class Account {

    @Id
    private UUID id;

    private UUID centreId;
    private String login;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean allOrganisations;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "identity", name = "account_scope", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "organisation_id")
    private Set<UUID> organisations = new LinkedHashSet<>();

    private String passwordHash;
    private Instant createdAt;
    private @Nullable Instant disabledAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(AccountId id, CentreId centre, NewAccount command, String login, String passwordHash, Instant now) {
        this.id = id.value();
        this.centreId = centre.value();
        this.login = login;
        this.name = command.name();
        this.role = command.role();
        this.passwordHash = passwordHash;
        this.createdAt = now;
        rescope(command.scope());
    }

    void rename(String name) {
        this.name = name;
    }

    void promote(Role role) {
        this.role = role;
    }

    final void rescope(Scope scope) {
        allOrganisations = scope.all();
        organisations.clear();
        scope.organisations().forEach(organisation -> organisations.add(organisation.value()));
    }

    void disable(Instant now) {
        disabledAt = disabledAt == null ? now : disabledAt;
    }

    void enable() {
        disabledAt = null;
    }

    void changePassword(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    AccountId id() {
        return new AccountId(id);
    }

    CentreId centre() {
        return new CentreId(centreId);
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isOpen() {
        return disabledAt == null;
    }

    /** Whether this one could open the centre to others again. */
    boolean isWorkingAdministrator() {
        return isOpen() && role == Role.ADMINISTRATOR;
    }

    AccountView view() {
        return new AccountView(id(), login, name, role, scope(), createdAt, disabledAt);
    }

    private Scope scope() {
        Set<OrganisationId> named =
                organisations.stream().map(OrganisationId::new).collect(Collectors.toUnmodifiableSet());
        return allOrganisations ? Scope.wholeOf(centre()) : Scope.of(centre(), named);
    }
}
