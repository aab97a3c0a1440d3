package ru.adsdesk.journal.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hash functions of RFC 6962, section 2.1: leaf and node are told apart by their first byte. */
public final class TreeHash {

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private TreeHash() {}

    /** Root of a book without lines: SHA-256 of nothing. */
    public static Digest emptyRoot() {
        return Digest.of(sha256().digest());
    }

    /** Leaf hash of a line's exact bytes: SHA-256(0x00 || bytes). */
    public static Digest leaf(byte[] line) {
        MessageDigest hash = sha256();
        hash.update(LEAF);
        return Digest.of(hash.digest(line));
    }

    /** Hash of an inner node: SHA-256(0x01 || left || right). */
    public static Digest node(Digest left, Digest right) {
        MessageDigest hash = sha256();
        hash.update(NODE);
        hash.update(left.bytes());
        return Digest.of(hash.digest(right.bytes()));
    }

    /** Root of a perfect tree over a power-of-two number of hashes of one height. */
    static Digest perfect(List<Digest> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return node(perfect(hashes.subList(0, half)), perfect(hashes.subList(half, hashes.size())));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
