package ru.adsdesk.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the centre's book is told of accounts: roles and scopes in clear, names and logins as commitments. */
@Component
class AccountLines {

    private static final String SUBJECT = "account";

    private final Witness witness;

    AccountLines(Witness witness) {
        this.witness = witness;
    }

    void created(Caller by, AccountView account) {
        Map<String, Object> facts = new HashMap<>(scope(account.scope()));
        facts.put("role", account.role().name());
        record(
                by,
                IdentityFacts.ACCOUNT_CREATED,
                account,
                facts,
                Map.of("login", account.login(), "name", account.name()));
    }

    void changed(Caller by, AccountView account, AccountChange change) {
        Map<String, Object> facts = new HashMap<>();
        Map<String, Object> secrets = new HashMap<>();
        if (change.name() != null) {
            secrets.put("name", account.name());
        }
        if (change.role() != null) {
            facts.put("role", account.role().name());
        }
        if (change.scope() != null) {
            facts.putAll(scope(account.scope()));
        }
        if (change.disabled() != null) {
            facts.put("disabled", account.disabledAt() != null);
        }
        record(by, IdentityFacts.ACCOUNT_CHANGED, account, facts, secrets);
    }

    void passwordChanged(Caller by, AccountId id) {
        witness.record(
                by.scope().centre(),
                by.actor(),
                IdentityFacts.ACCOUNT_CHANGED,
                SUBJECT,
                id.value(),
                Map.of("password", true),
                Map.of());
    }

    private void record(
            Caller by, String code, AccountView account, Map<String, Object> facts, Map<String, Object> secrets) {
        witness.record(
                account.scope().centre(),
                by.actor(),
                code,
                SUBJECT,
                account.id().value(),
                facts,
                secrets);
    }

    static Map<String, Object> scope(Scope scope) {
        List<String> organisations = scope.organisations().stream()
                .map(OrganisationId::toString)
                .sorted()
                .toList();
        return Map.of("allOrganisations", scope.all(), "organisations", organisations);
    }
}
