package ru.adsdesk.sla;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * What stood open when a shift was handed over, as both signed it: ids, numbers and terms, nothing personal.
 *
 * @param body the sheet, JSON; kept word for word, since its hash is signed
 * @param counts how many of each sort it lists
 */
public record HandOverSheet(String body, Map<String, Integer> counts) {

    /** The most characters a sheet may have. */
    public static final int LONGEST = 2_000_000;

    /** Copies the counts. */
    public HandOverSheet {
        counts = Map.copyOf(counts);
        if (body.length() > LONGEST) {
            throw new IllegalArgumentException("a sheet of " + body.length() + " characters");
        }
    }

    /** SHA-256 of the body's UTF-8 bytes, as the lines say it: base64. */
    public String hash() {
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every JDK has SHA-256", never);
        }
    }

    /** What a line says of it. */
    Map<String, Object> facts() {
        return Map.of("counts", counts, "sheet", hash());
    }
}
