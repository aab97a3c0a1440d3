package ru.adsdesk.journal.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The private half of a signing key. Its text form is the public one of note signers,
 * {@code PRIVATE+KEY+name+hexkeyid+base64(0x01||seed)}; whoever holds it can seal, so it lives in a file of mode 0600.
 */
public final class NoteSigner {

    private static final String HEAD = "PRIVATE+KEY+";
    private static final int SEED_LENGTH = 32;

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private NoteSigner(String name, byte[] seed) {
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            this.seed = seed;
            this.key = keys.generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            this.verifier = VerifierKey.of(name, pairOf(seed).getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 seed", e);
        }
    }

    /** A new key of this name. */
    public static NoteSigner generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new NoteSigner(name, seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** Reads the text form; refuses a key id that is not the key's, so a damaged file is never signed with. */
    public static NoteSigner parse(String text) {
        String[] parts = text.startsWith(HEAD) ? text.substring(HEAD.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new IllegalArgumentException("a signing key reads PRIVATE+KEY+name+id+seed");
        }
        byte[] typed = Base64Text.decode(parts[2]);
        if (typed.length != 1 + SEED_LENGTH || typed[0] != KeyName.ED25519) {
            throw new IllegalArgumentException("only Ed25519 keys are known");
        }
        NoteSigner signer = new NoteSigner(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!signer.text().equals(text)) {
            throw new IllegalArgumentException("the id in the key's text is not the key's id");
        }
        return signer;
    }

    /** The same key under another name: one key may seal several books, each under its own origin. */
    public NoteSigner named(String name) {
        return new NoteSigner(name, seed);
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The private text form, for the key file only. */
    public String text() {
        byte[] typed = new byte[1 + SEED_LENGTH];
        typed[0] = KeyName.ED25519;
        System.arraycopy(seed, 0, typed, 1, SEED_LENGTH);
        return HEAD + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+"
                + Base64Text.encode(typed);
    }

    /** Signs a text that ends in a newline. */
    public SignedNote sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(text, List.of(new NoteSignature(verifier.name(), verifier.id(), signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key was good when it was read", e);
        }
    }

    /** Says whose key this is and never the key. */
    @Override
    public String toString() {
        return "signer " + verifier.label();
    }

    /** The JDK derives a public key only while it generates a pair, so it is handed the seed as its randomness. */
    private static KeyPair pairOf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
        pairs.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return pairs.generateKeyPair();
    }
}
