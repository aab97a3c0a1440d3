package ru.adsdesk.journal.log;

import java.util.Base64;

/** Base64 (RFC 4648, section 4) with exactly one spelling for every value. */
final class Base64Text {

    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Refuses spellings that differ from what {@link #encode} writes: the JDK's decoder forgives stray bits and padding. */
    static byte[] decode(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("base64 in a spelling of its own");
        }
        return bytes;
    }
}
