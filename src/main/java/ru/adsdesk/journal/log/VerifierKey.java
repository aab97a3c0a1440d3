package ru.adsdesk.journal.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of a book's signing key, in the text form {@code name+hexkeyid+base64(0x01||key)} that a book publishes at its
 * {@code /key} address. Old keys stay valid for old seals: a checker is given all of them.
 */
public final class VerifierKey {

    /** What stands before the 32 raw bytes of an Ed25519 key in the JDK's (X.509) encoding. */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    private VerifierKey(String name, byte[] raw, PublicKey key) {
        this.name = KeyName.checked(name);
        this.raw = raw;
        this.key = key;
    }

    /** The key of this name with these 32 raw bytes (RFC 8032). */
    static VerifierKey of(String name, byte[] raw) {
        if (raw.length != 32) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + raw.length);
        }
        byte[] encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + raw.length);
        System.arraycopy(raw, 0, encoded, X509_HEAD.length, raw.length);
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return new VerifierKey(name, raw.clone(), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key", e);
        }
    }

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return of(name, Arrays.copyOfRange(encoded, X509_HEAD.length, encoded.length));
    }

    /** Reads the text form; refuses a key id that is not the key's. */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a key reads name+id+key");
        }
        byte[] typed = Base64Text.decode(parts[2]);
        if (typed.length == 0 || typed[0] != KeyName.ED25519) {
            throw new IllegalArgumentException("only Ed25519 keys are known");
        }
        VerifierKey key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.toString().equals(text)) {
            throw new IllegalArgumentException("the id in the key's text is not the key's id");
        }
        return key;
    }

    /** The key's name, by custom the origin of the book. */
    public String name() {
        return name;
    }

    /** First four bytes of the key's hash, as a big-endian number. */
    public int id() {
        return KeyName.id(name, raw);
    }

    /** Name and id in one word, as people compare keys. */
    public String label() {
        return name + "+" + HexFormat.of().toHexDigits(id());
    }

    /** Whether this signature line claims to be of this key. */
    boolean claims(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    /** Whether the signature is this key's over the text. */
    boolean verifies(String text, NoteSignature signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature.bytes());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The published text form. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + raw.length];
        typed[0] = KeyName.ED25519;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return label() + "+" + Base64Text.encode(typed);
    }
}
