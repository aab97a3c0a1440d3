package ru.adsdesk.notification.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.notification.NotificationProblem;

/** Browsers and apps that asked for push, each of one resident's phone or one account. */
@Component
public class PushSubscriptions {

    private static final int KEY_BYTES = 65;
    private static final int AUTH_BYTES = 16;

    private final JdbcClient jdbc;
    private final AddressGuard guard;

    PushSubscriptions(JdbcClient jdbc, AddressGuard guard) {
        this.jdbc = jdbc;
        this.guard = guard;
    }

    /**
     * What a browser hands in ({@code PushSubscription.toJSON()}).
     *
     * @param endpoint where the push service takes messages for it
     * @param p256dh its public key, base64url
     * @param auth its secret, base64url
     */
    public record Subscription(String endpoint, String p256dh, String auth) {

        /** Leads to a person's device. */
        @Override
        public String toString() {
            return "push subscription";
        }
    }

    /**
     * Keeps a subscription; the same endpoint handed in again is moved to who hands it in. Refuses
     * {@code push.endpoint-bad}, {@code push.keys-bad}.
     */
    @Transactional
    public UUID keep(
            UUID id,
            CentreId centre,
            @Nullable AccountId account,
            @Nullable Phone phone,
            Subscription subscription,
            Instant now) {
        requireFit(subscription);
        return jdbc.sql("insert into notification.push_subscription (id, centre, account, phone, endpoint, p256dh,"
                        + " auth, made_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (endpoint, centre) do update set"
                        + " account = excluded.account, phone = excluded.phone, p256dh = excluded.p256dh,"
                        + " auth = excluded.auth returning id")
                .param(id)
                .param(centre.value())
                .param(account == null ? null : account.value())
                .param(phone == null ? null : phone.e164())
                .param(subscription.endpoint())
                .param(subscription.p256dh())
                .param(subscription.auth())
                .param(now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    private void requireFit(Subscription subscription) {
        if (!guard.isFit(subscription.endpoint())) {
            throw NotificationProblem.PUSH_ENDPOINT.at("endpoint");
        }
        if (!isLong(subscription.p256dh(), KEY_BYTES)) {
            throw NotificationProblem.PUSH_KEYS.at("keys.p256dh");
        }
        if (!isLong(subscription.auth(), AUTH_BYTES)) {
            throw NotificationProblem.PUSH_KEYS.at("keys.auth");
        }
    }

    private static boolean isLong(String base64, int bytes) {
        try {
            return Base64.getUrlDecoder().decode(base64).length == bytes;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Takes a subscription away; nothing where it is somebody else's. */
    @Transactional
    public void remove(CentreId centre, @Nullable AccountId account, @Nullable Phone phone, UUID id) {
        jdbc.sql("delete from notification.push_subscription where id = :id and centre = :centre"
                        + " and (account = :account::uuid or phone = :phone::text)")
                .param("id", id)
                .param("centre", centre.value())
                .param("account", account == null ? null : account.value())
                .param("phone", phone == null ? null : phone.e164())
                .update();
    }

    /** The newest subscription of each phone; one query. */
    public Map<String, UUID> newestOfPhones(CentreId centre, Collection<String> phones) {
        Map<String, UUID> found = new HashMap<>();
        jdbc.sql("select distinct on (phone) phone, id from notification.push_subscription"
                        + " where centre = ? and phone = any(?) order by phone, id desc")
                .params(centre.value(), phones.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("phone"), row.getObject("id", UUID.class));
                });
        return found;
    }

    /** The newest subscription of each account; one query. */
    public Map<UUID, UUID> newestOfAccounts(Collection<UUID> accounts) {
        Map<UUID, UUID> found = new HashMap<>();
        jdbc.sql("select distinct on (account) account, id from notification.push_subscription"
                        + " where account = any(?) order by account, id desc")
                .param(accounts.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("account", UUID.class), row.getObject("id", UUID.class));
                });
        return found;
    }

    Optional<Subscription> find(UUID id) {
        return jdbc.sql("select endpoint, p256dh, auth from notification.push_subscription where id = ?")
                .param(id)
                .query(PushSubscriptions::subscription)
                .optional();
    }

    /** The push service knows it no more. */
    @Transactional
    void gone(UUID id) {
        jdbc.sql("delete from notification.push_subscription where id = ?")
                .param(id)
                .update();
    }

    /** Forgets a phone. */
    public void forget(CentreId centre, String phone) {
        jdbc.sql("delete from notification.push_subscription where centre = ? and phone = ?")
                .params(centre.value(), phone)
                .update();
    }

    private static Subscription subscription(ResultSet row, int n) throws SQLException {
        return new Subscription(row.getString("endpoint"), row.getString("p256dh"), row.getString("auth"));
    }
}
