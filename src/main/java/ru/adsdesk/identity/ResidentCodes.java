package ru.adsdesk.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes as they are kept: keyed hashes only. Each method is a transaction, so that a guess always counts. */
@Component
class ResidentCodes {

    private static final String KEEP = """
            insert into identity.resident_code (phone_mac, key_id, code_mac, expires_at, tries_left)
            values (?, ?, ?, ?, ?)
            on conflict (phone_mac, key_id) do update
               set code_mac = excluded.code_mac, expires_at = excluded.expires_at, tries_left = excluded.tries_left
            """;
    private static final String TRY = """
            update identity.resident_code set tries_left = tries_left - 1
             where phone_mac = ? and key_id = ? and expires_at > ? and tries_left > 0
            returning code_mac
            """;

    private final JdbcClient jdbc;

    ResidentCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void keep(byte[] phone, KeyId key, byte[] code, Instant until, int tries) {
        jdbc.sql(KEEP)
                .params(phone, key.value(), code, until.atOffset(ZoneOffset.UTC), tries)
                .update();
    }

    /** Spends one guess; the hash to compare it with, where a guess was left. */
    @Transactional
    Optional<byte[]> tryOne(byte[] phone, KeyId key, Instant now) {
        return jdbc.sql(TRY)
                .params(phone, key.value(), now.atOffset(ZoneOffset.UTC))
                .query(byte[].class)
                .optional();
    }

    /** Uses the code up; false where somebody was faster. */
    @Transactional
    boolean use(byte[] phone, KeyId key) {
        return jdbc.sql("delete from identity.resident_code where phone_mac = ? and key_id = ?")
                        .params(phone, key.value())
                        .update()
                == 1;
    }

    void remove(byte[] phone) {
        jdbc.sql("delete from identity.resident_code where phone_mac = ?")
                .param(phone)
                .update();
    }

    @Transactional
    int purge(Instant now) {
        return jdbc.sql("delete from identity.resident_code where expires_at <= ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
