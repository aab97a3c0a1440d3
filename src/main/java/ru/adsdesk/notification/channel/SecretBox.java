package ru.adsdesk.notification.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.DataFolder;

/**
 * Keeps channels' secrets unreadable to whoever sees only the database: AES-256-GCM under a key in a file of its own, made at
 * first use. Each is bound to its channel, so that one cannot be put in another's place.
 */
@Component
class SecretBox {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private volatile @Nullable SecretKeySpec key;

    @Autowired
    SecretBox(ChannelSettings settings, DataFolder folder) {
        this(settings.keyFile() == null ? folder.path().resolve("notification.key") : settings.keyFile());
    }

    SecretBox(Path file) {
        this.file = file;
    }

    byte[] close(String secret, String owner) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8), owner);
        byte[] whole = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, whole, NONCE, closed.length);
        return whole;
    }

    /** The secret; throws where the key is not the one it was closed under. */
    String open(byte[] closed, String owner) {
        byte[] nonce = Arrays.copyOf(closed, NONCE);
        byte[] rest = Arrays.copyOfRange(closed, NONCE, closed.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, rest, owner), StandardCharsets.UTF_8);
    }

    /** A mark only this installation can make, so that what it gave out is known when it comes back. */
    String mark(String text) {
        byte[] secret = key().getEncoded();
        return WebhookCourier.signature(Base64.getEncoder().encodeToString(secret), "mark." + text);
    }

    boolean isMark(String text, String mark) {
        return MessageDigest.isEqual(
                mark(text).getBytes(StandardCharsets.UTF_8), mark.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException(
                    "the key in " + file + " is not the one the secrets were kept under", foreign);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(Base64.getDecoder().decode(read()), "AES");
            key = known;
        }
        return known;
    }

    private String read() {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[32];
                RANDOM.nextBytes(fresh);
                DataFolder.writePrivately(file, Base64.getEncoder().encodeToString(fresh));
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
