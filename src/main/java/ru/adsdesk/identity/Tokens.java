package ru.adsdesk.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door: gives tokens to those who prove who they are, and takes them back. Failed attempts are counted in
 * this instance's memory: few for a login from one network address, more for a login or an address in all, so that a
 * stranger elsewhere cannot lock a dispatcher out of an emergency desk. A good one does not count. An unknown login and
 * a wrong password look and last alike.
 */
@Service
public class Tokens {

    private final StoredAccounts accounts;
    private final StoredTokens tokens;
    private final Bearers bearers;
    private final Passwords passwords;
    private final Clock clock;
    private final Duration life;
    private final Throttle byLoginAndAddress;
    private final Throttle byLogin;
    private final Throttle byAddress;

    Tokens(
            StoredAccounts accounts,
            StoredTokens tokens,
            Bearers bearers,
            Passwords passwords,
            SecuritySettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.bearers = bearers;
        this.passwords = passwords;
        this.clock = clock;
        this.life = settings.tokenLife();
        this.byLoginAndAddress = throttle(settings.loginAttempts(), settings.loginWindow());
        this.byLogin = throttle(settings.loginAttemptsInAll(), settings.loginWindow());
        this.byAddress = throttle(settings.loginAttemptsInAll(), settings.loginWindow());
    }

    /**
     * Logs a person in. Refuses {@code auth.bad-credentials} and {@code login.throttled}.
     *
     * @param login as typed
     * @param password as typed
     * @param address network address of who asks
     */
    public IssuedToken issue(String login, PlainPassword password, String address) {
        String name = login.toLowerCase(Locale.ROOT);
        String both = name + " " + address;
        take(byLoginAndAddress, both);
        take(byLogin, name);
        take(byAddress, address);
        Optional<Account> account = accounts.findByLogin(name).filter(Account::isOpen);
        boolean good =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (account.isEmpty() || !good) {
            throw IdentityProblem.BAD_CREDENTIALS.refused();
        }
        byLoginAndAddress.giveBack(both);
        byLogin.giveBack(name);
        byAddress.giveBack(address);
        return issue(account.get().id());
    }

    private IssuedToken issue(AccountId account) {
        String token = OpaqueText.fresh("");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        tokens.addOf(account, OpaqueText.hash(token), now, now.plus(life));
        return new IssuedToken(token, now.plus(life));
    }

    /** Ends a token: its owner logs out. Does nothing for one that opens nothing anyway. */
    @Transactional
    public void revoke(String token) {
        byte[] hash = OpaqueText.hash(token);
        tokens.revoke(hash, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        AfterCommit.run(() -> bearers.forget(hash));
    }

    private Throttle throttle(int attempts, Duration window) {
        return new Throttle(attempts, attempts, window, clock);
    }

    private static void take(Throttle throttle, String name) {
        throttle.take(name).ifPresent(wait -> {
            throw IdentityProblem.LOGIN_THROTTLED.refused(wait.toSeconds()).retryAfter(wait);
        });
    }
}
