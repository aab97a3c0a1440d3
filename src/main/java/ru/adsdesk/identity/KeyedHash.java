package ru.adsdesk.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * HMAC-SHA-256 under a key made once an installation and kept in {@code identity.secret}: lets values be compared
 * without keeping a copy of them.
 */
@Component
class KeyedHash {

    private static final String NAME = "keyed-hash";
    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private volatile @Nullable SecretKeySpec key;

    KeyedHash(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param purpose what the value is; the same value of another purpose hashes otherwise
     * @param value what is not to be kept
     */
    byte[] of(String purpose, byte[] value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    byte[] of(String purpose, String value) {
        return of(purpose, value.getBytes(StandardCharsets.UTF_8));
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(load(), ALGORITHM);
            key = known;
        }
        return known;
    }

    /** Two instances that start at once agree on the key that was stored first. */
    private byte[] load() {
        return own.execute(status -> {
            jdbc.sql("insert into identity.secret (name, value) values (?, ?) on conflict do nothing")
                    .params(NAME, KeyGenerators.secureRandom(32).generateKey())
                    .update();
            return jdbc.sql("select value from identity.secret where name = ?")
                    .param(NAME)
                    .query(byte[].class)
                    .single();
        });
    }
}
