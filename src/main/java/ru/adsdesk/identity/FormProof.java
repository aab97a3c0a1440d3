package ru.adsdesk.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Proves that a form was written by the desk for the very session that sends it back: a fresh random salt and its
 * HMAC-SHA-256 under the session's token. Nothing is stored; it holds as long as the token, on every instance. Each page has
 * one of its own, so that a compressed page gives nothing away of the others.
 */
public final class FormProof {

    /** The form field that carries it. */
    public static final String FIELD = "_proof";

    /** The header that carries it. */
    public static final String HEADER = "X-Form-Proof";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SALT = 16;
    private static final int LONGEST = 128;

    private FormProof() {}

    /** A fresh proof for a session. */
    public static String of(String token) {
        byte[] salt = KeyGenerators.secureRandom(SALT).generateKey();
        return text(salt) + "." + text(mac(token, salt));
    }

    /** Whether a proof is of this session. */
    public static boolean isOf(String token, @Nullable String proof) {
        if (proof == null || proof.length() > LONGEST) {
            return false;
        }
        int dot = proof.indexOf('.');
        try {
            return dot > 0
                    && MessageDigest.isEqual(
                            mac(token, bytes(proof.substring(0, dot))), bytes(proof.substring(dot + 1)));
        } catch (IllegalArgumentException garbled) {
            return false;
        }
    }

    private static byte[] mac(String token, byte[] salt) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(salt);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
