package ru.adsdesk.journal.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Rules for the name of a note key, and its short id. */
final class KeyName {

    /** C2SP signature type of plain Ed25519. */
    static final byte ED25519 = 0x01;

    private KeyName() {}

    /** Refuses names a signature line or a key text could not carry. */
    static String checked(String name) {
        boolean broken = name.isEmpty()
                || name.codePoints().anyMatch(c -> c == '+' || c < ' ' || Character.isSpaceChar(c) || c == 0x7f);
        if (broken) {
            throw new IllegalArgumentException("a key name is not empty and has no space and no plus: " + name);
        }
        return name;
    }

    /** First four bytes of SHA-256(name || newline || type || raw public key). */
    static int id(String name, byte[] rawKey) {
        MessageDigest hash = TreeHash.sha256();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        hash.update((byte) '\n');
        hash.update(ED25519);
        return id(hash.digest(rawKey));
    }

    /** The first four bytes as a big-endian number. */
    static int id(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }
}
