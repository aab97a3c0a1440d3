package ru.adsdesk.intake.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.AccountView;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.IssueKey;
import ru.adsdesk.identity.KeyView;
import ru.adsdesk.identity.Keys;
import ru.adsdesk.identity.NewAccount;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.PlainPassword;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.Scope;

/** The accounts of the demonstration, one for each role, and the key of its website. */
@Component
class DemoPeople {

    static final String PASSWORD = "demo";

    /** Comes last of all: while it is missing the demonstration is not whole. */
    static final String LAST_LOGIN = "admin";

    private static final String KEY = "Сайт (демо)";
    private static final int MANY = 100;

    private final Accounts accounts;
    private final Keys keys;

    DemoPeople(Accounts accounts, Keys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    /** Whether nobody was ever let in. */
    boolean areNone() {
        return !accounts.anyExist();
    }

    /** Whether all of them are there already. */
    boolean areWhole(Caller desk) {
        return logins(desk).contains(LAST_LOGIN);
    }

    /** Makes the accounts that are missing, but for the last. */
    void admit(Caller desk, OrganisationId organisation) {
        Scope all = desk.scope();
        Scope one = Scope.of(all.centre(), Set.of(organisation));
        Set<String> there = logins(desk);
        List.of(
                        account("senior", "Старшая смены Ирина Показова", Role.SENIOR, all),
                        account("dispatcher", "Диспетчер Ольга Примерова", Role.DISPATCHER, all),
                        account("executor", "Слесарь Николай Образцов", Role.EXECUTOR, one),
                        account("manager", "Управляющий Павел Условный", Role.MANAGER, one),
                        account("auditor", "Инспектор Елена Наглядова", Role.AUDITOR, all))
                .stream()
                .filter(account -> !there.contains(account.login()))
                .forEach(account -> accounts.create(desk, account));
    }

    /** Makes the last account. */
    void admitLast(Caller desk) {
        accounts.create(
                desk, account(LAST_LOGIN, "Администратор Антон Демонстраторов", Role.ADMINISTRATOR, desk.scope()));
    }

    /** Who leads the requests of the demonstration. */
    Caller dispatcher(Caller desk) {
        AccountView account = named(desk, "dispatcher");
        return new Caller(Actor.account(account.id()), account.role(), account.scope(), null, null, account.name());
    }

    /** Who goes out to them. */
    AccountId executor(Caller desk) {
        return named(desk, "executor").id();
    }

    private AccountView named(Caller desk, String login) {
        return accounts.list(desk, null, MANY).stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    /** A key of the website; one that was issued but never shown is revoked. */
    String key(Caller desk, OrganisationId organisation) {
        keys.list(desk, null, MANY).stream()
                .filter(key -> key.name().equals(KEY) && key.revokedAt() == null)
                .map(KeyView::id)
                .forEach(key -> keys.revoke(desk, key));
        return keys.issue(desk, new IssueKey(KEY, Channel.WEBSITE, organisation, desk.scope()))
                .key();
    }

    private Set<String> logins(Caller desk) {
        return accounts.list(desk, null, MANY).stream().map(AccountView::login).collect(Collectors.toSet());
    }

    private static NewAccount account(String login, String name, Role role, Scope scope) {
        return new NewAccount(login, name, role, scope, new PlainPassword(PASSWORD));
    }
}
