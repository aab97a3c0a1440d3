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
 * The door: gives tokens to those who prove who they are, and takes them back. Failed attempts are counted by login and
 * by network address in this instance's memory; a good one does not count. An unknown login and a wrong password look
 * and last alike.
 */
@Service
public class Tokens {

    private final StoredAccounts accounts;
    private final StoredTokens tokens;
    private final Bearers bearers;
    private final Passwords passwords;
    private final Clock clock;
    private final Duration life;
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
        this.byLogin = new Throttle(settings.loginAttempts(), settings.loginAttempts(), settings.loginWindow(), clock);
        int ofAddress = settings.loginAttemptsOfAddress();
        this.byAddress = new Throttle(ofAddress, ofAddress, settings.loginWindow(), clock);
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
        take(byAddress, address);
        take(byLogin, name);
        Optional<Account> account = accounts.findByLogin(name).filter(Account::isOpen);
        boolean good =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        if (account.isEmpty() || !good) {
            throw IdentityProblem.BAD_CREDENTIALS.refused();
        }
        byAddress.giveBack(address);
        byLogin.giveBack(name);
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

    private static void take(Throttle throttle, String name) {
        throttle.take(name).ifPresent(wait -> {
            throw IdentityProblem.LOGIN_THROTTLED.refused(wait.toSeconds()).retryAfter(wait);
        });
    }
}
