package ru.adsdesk.request;

import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.AccountView;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;

/** People a request can be given to. */
@Component
class Assignees {

    private final Accounts accounts;
    private final ObjectProvider<Performers> performers;

    Assignees(Accounts accounts, ObjectProvider<Performers> performers) {
        this.accounts = accounts;
        this.performers = performers;
    }

    /** Refuses {@code assignee.unknown} for what is neither a working executor of the centre nor known to any module above. */
    void requirePerformer(Caller caller, String field, UUID id) {
        boolean known = accounts.find(caller, AccountId.of(id))
                        .filter(account -> account.disabledAt() == null && account.role() == Role.EXECUTOR)
                        .isPresent()
                || performers.stream().anyMatch(each -> each.knows(caller, id));
        if (!known) {
            throw RequestProblem.ASSIGNEE_UNKNOWN.at(field);
        }
    }

    /** Refuses {@code assignee.unknown} for anyone but a working account of the caller's centre with one of these roles. */
    void require(Caller caller, String field, AccountId id, Role... roles) {
        AccountView account = find(caller, field, id);
        if (account.disabledAt() != null || !Set.of(roles).contains(account.role())) {
            throw RequestProblem.ASSIGNEE_UNKNOWN.at(field);
        }
    }

    private AccountView find(Caller caller, String field, AccountId id) {
        return accounts.find(caller, id).orElseThrow(() -> RequestProblem.ASSIGNEE_UNKNOWN.at(field));
    }
}
