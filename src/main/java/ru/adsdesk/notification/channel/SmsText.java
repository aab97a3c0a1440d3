package ru.adsdesk.notification.channel;

import java.nio.charset.StandardCharsets;

/**
 * How long a text is as a text message. Text of the plain Latin signs all alphabets share goes by seven bits a sign, any
 * other, such as Cyrillic, by sixteen; what fits in no single message is billed as several.
 *
 * @param encoding seven bits or sixteen
 * @param signs how many signs
 * @param parts as how many messages it is billed
 */
public record SmsText(Encoding encoding, int signs, int parts) {

    /** How the signs are written. */
    public enum Encoding {
        /** The signs the GSM alphabet and ASCII have in common: 160 in one message, 153 in each of several. */
        GSM7(160, 153),
        /** All other signs: 70 in one message, 67 in each of several. */
        UCS2(70, 67);

        private final int alone;
        private final int among;

        Encoding(int alone, int among) {
            this.alone = alone;
            this.among = among;
        }
    }

    private static final String PLAIN =
            " !\"#%&'()*+,-./0123456789:;<=>?\n\r" + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** Measures a text. */
    public static SmsText of(String text) {
        boolean plain = text.chars().allMatch(sign -> PLAIN.indexOf(sign) >= 0);
        Encoding encoding = plain ? Encoding.GSM7 : Encoding.UCS2;
        int length = text.length();
        int parts = length <= encoding.alone ? 1 : (length + encoding.among - 1) / encoding.among;
        return new SmsText(encoding, length, parts);
    }

    /** The bytes that go over SMPP. */
    static byte[] bytes(String text) {
        return of(text).encoding() == Encoding.GSM7
                ? text.getBytes(StandardCharsets.US_ASCII)
                : text.getBytes(StandardCharsets.UTF_16BE);
    }
}
