package ru.adsdesk.testing;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.FoundCentre;
import ru.adsdesk.identity.IssueKey;
import ru.adsdesk.identity.IssuedKey;
import ru.adsdesk.identity.KeyId;
import ru.adsdesk.identity.Keys;
import ru.adsdesk.identity.NewAccount;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.PlainPassword;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.Scope;
import ru.adsdesk.identity.Tokens;

/** Makes centres, people and keys for a test, each call new ones. */
public final class Desk {

    /** Everybody's password here. */
    public static final String PASSWORD = "for-tests-only";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Centres centres;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Keys keys;

    Desk(Centres centres, Accounts accounts, Tokens tokens, Keys keys) {
        this.keys = keys;
        this.centres = centres;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** A person and the token they logged in with. */
    public record Person(Caller caller, AccountId id, String login, String token) {

        /** The value of the {@code Authorization} header. */
        public String bearer() {
            return "Bearer " + token;
        }
    }

    /** A new centre with a book of its own. */
    public CentreId centre() {
        return centres.found(Actor.system(), new FoundCentre("Центр " + COUNT.incrementAndGet(), "Europe/Moscow"));
    }

    /** A new person of a role, logged in, for all of a centre. */
    public Person person(Role role, CentreId centre) {
        return person(role, Scope.wholeOf(centre));
    }

    /** A new person of a role, logged in, for some organisations. */
    public Person person(Role role, CentreId centre, OrganisationId... organisations) {
        return person(role, Scope.of(centre, Set.of(organisations)));
    }

    /** A new person of a role and scope, logged in. */
    public Person person(Role role, Scope scope) {
        String login = role.name().toLowerCase(Locale.ROOT) + "-" + COUNT.incrementAndGet();
        AccountId id = accounts.create(
                Caller.system(scope.centre()),
                new NewAccount(login, "Иван Примеров", role, scope, new PlainPassword(PASSWORD)));
        return new Person(
                new Caller(Actor.account(id), role, scope, null, null, "Иван Примеров"), id, login, login(login));
    }

    /** An integration key and the caller it stands for. */
    public record Key(Caller caller, KeyId id, String key) {

        /** The value of the {@code Authorization} header. */
        public String bearer() {
            return "Bearer " + key;
        }
    }

    /** A new integration key of a channel for all of a centre. */
    public Key key(Channel channel, CentreId centre) {
        return key(channel, Scope.wholeOf(centre), null);
    }

    /** A new integration key of a channel for one organisation. */
    public Key key(Channel channel, CentreId centre, OrganisationId organisation) {
        return key(channel, Scope.of(centre, Set.of(organisation)), organisation);
    }

    private Key key(Channel channel, Scope scope, @Nullable OrganisationId organisation) {
        IssuedKey issued = keys.issue(
                Caller.system(scope.centre()), new IssueKey("Ключ " + channel, channel, organisation, scope));
        KeyId id = issued.view().id();
        return new Key(
                new Caller(
                        Actor.key(id),
                        Role.CHANNEL,
                        scope,
                        channel,
                        organisation,
                        issued.view().name()),
                id,
                issued.key());
    }

    /** Logs somebody in once more. */
    public String login(String login) {
        return login(login, PASSWORD);
    }

    /** Logs somebody in by a password of their own. */
    public String login(String login, String password) {
        return tokens.issue(login, new PlainPassword(password), "127.0.0.1").token();
    }
}
