package ru.adsdesk.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.problem.Refused;

/**
 * The accounts of a centre: who works with the desk, as what, and for which organisations. Every change is a line of
 * the centre's book (416 p.17); names and logins stand there as commitments only.
 */
@Service
public class Accounts {

    private static final UUID FIRST = new UUID(0, 0);

    private final StoredAccounts accounts;
    private final StoredTokens tokens;
    private final Bearers bearers;
    private final Passwords passwords;
    private final AccountLines lines;
    private final Clock clock;

    Accounts(
            StoredAccounts accounts,
            StoredTokens tokens,
            Bearers bearers,
            Passwords passwords,
            AccountLines lines,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.bearers = bearers;
        this.passwords = passwords;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * Makes an account in the centre of who asks. Refuses {@code account.login-taken},
     * {@code account.role-not-for-people}, {@code scope.empty} and {@code scope.foreign}.
     */
    @Transactional
    public AccountId create(Caller by, NewAccount command) {
        return create(by, AccountId.next(), command);
    }

    /** The same under an id that was claimed beforehand. */
    @Transactional
    public AccountId create(Caller by, AccountId id, NewAccount command) {
        requireRole(command.role());
        Scopes.require(by, command.scope());
        String login = command.login().toLowerCase(Locale.ROOT);
        if (accounts.existsByLogin(login)) {
            throw Refused.field("login", IdentityProblem.LOGIN_TAKEN);
        }
        Account account =
                new Account(id, by.scope().centre(), command, login, passwords.hash(command.password()), now());
        accounts.saveAndFlush(account);
        lines.created(by, account.view());
        return id;
    }

    /**
     * Changes name, role, scope or state. Disabling ends all of its tokens. Refuses {@code account.unknown} and
     * {@code account.last-administrator}.
     */
    @Transactional
    public AccountView change(Caller by, AccountId id, AccountChange change) {
        accounts.lockCentre(by.scope().centre().value());
        Account account = load(by, id);
        boolean ruled = account.isWorkingAdministrator();
        apply(by, account, change);
        if (ruled && !account.isWorkingAdministrator()) {
            requireAnotherAdministrator(account);
        }
        if (!account.isOpen()) {
            tokens.revokeAll(id, now());
        }
        accounts.saveAndFlush(account);
        forgetAfterCommit(id);
        lines.changed(by, account.view(), change);
        return account.view();
    }

    private void apply(Caller by, Account account, AccountChange change) {
        if (change.name() != null) {
            account.rename(change.name());
        }
        if (change.role() != null) {
            requireRole(change.role());
            account.promote(change.role());
        }
        if (change.scope() != null) {
            Scopes.require(by, change.scope());
            account.rescope(change.scope());
        }
        if (Boolean.TRUE.equals(change.disabled())) {
            account.disable(now());
        } else if (Boolean.FALSE.equals(change.disabled())) {
            account.enable();
        }
    }

    /** Gives an account another password and ends all of its tokens. Refuses {@code account.unknown}. */
    @Transactional
    public void changePassword(Caller by, AccountId id, PlainPassword password) {
        Account account = load(by, id);
        account.changePassword(passwords.hash(password));
        tokens.revokeAll(id, now());
        accounts.saveAndFlush(account);
        forgetAfterCommit(id);
        lines.passwordChanged(by, id);
    }

    /** An account of the caller's centre. Refuses {@code account.unknown}. */
    @Transactional(readOnly = true)
    public AccountView get(Caller by, AccountId id) {
        return load(by, id).view();
    }

    /** An account of the caller's centre, if there is one. */
    @Transactional(readOnly = true)
    public Optional<AccountView> find(Caller by, AccountId id) {
        return accounts.findByIdAndCentreId(id.value(), by.scope().centre().value())
                .map(Account::view);
    }

    /** Whether anybody at all can ever have logged in here. */
    @Transactional(readOnly = true)
    public boolean anyExist() {
        return accounts.count() > 0;
    }

    /** The accounts of the caller's centre, oldest first, after a given one. */
    @Transactional(readOnly = true)
    public List<AccountView> list(Caller by, @Nullable AccountId after, int limit) {
        UUID from = after == null ? FIRST : after.value();
        return accounts
                .findByCentreIdAndIdGreaterThanOrderById(by.scope().centre().value(), from, Limit.of(limit))
                .stream()
                .map(Account::view)
                .toList();
    }

    /** Names of people, for those who read what they did; ids nobody has are left out. */
    @Transactional(readOnly = true)
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : accounts.listNames(ids.stream().map(AccountId::value).toList()).stream()
                        .collect(Collectors.toMap(named -> new AccountId(named.id()), StoredAccounts.Named::name));
    }

    private Account load(Caller by, AccountId id) {
        return accounts.findByIdAndCentreId(id.value(), by.scope().centre().value())
                .orElseThrow(() -> IdentityProblem.ACCOUNT_UNKNOWN.refused());
    }

    private void requireAnotherAdministrator(Account account) {
        if (accounts.countOtherAdministrators(
                        account.centre().value(), account.id().value())
                == 0) {
            throw IdentityProblem.LAST_ADMINISTRATOR.refused();
        }
    }

    private static void requireRole(Role role) {
        if (role == Role.CHANNEL || role == Role.RESIDENT) {
            throw Refused.field("role", IdentityProblem.ROLE_NOT_FOR_ACCOUNTS, role.name());
        }
    }

    private void forgetAfterCommit(AccountId id) {
        AfterCommit.run(() -> bearers.forget(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
