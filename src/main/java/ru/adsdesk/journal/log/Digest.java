package ru.adsdesk.journal.log;

import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: 32 bytes that nobody can change after it was made. */
public final class Digest {

    /** Length of every digest in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The digest of these 32 bytes; they are copied. Refuses any other length. */
    public static Digest of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** The digest found in a part of a longer array, such as a stored tile. Refuses any length but 32. */
    public static Digest of(byte[] bytes, int offset, int length) {
        if (length != LENGTH) {
            throw new IllegalArgumentException("a digest has 32 bytes, not " + length);
        }
        return new Digest(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
    }

    /** Reads the base64 form; refuses any spelling but the one {@link #base64()} writes. */
    public static Digest ofBase64(String text) {
        return of(Base64Text.decode(text));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Standard base64 with padding, as seals and exports spell it. */
    public String base64() {
        return Base64Text.encode(bytes);
    }

    /** Lower-case hexadecimal, as receipts show it to people. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
