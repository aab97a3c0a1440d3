package ru.adsdesk.request;

import java.util.Set;
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

    Assignees(Accounts accounts) {
        this.accounts = accounts;
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
