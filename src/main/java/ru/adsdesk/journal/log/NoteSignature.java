package ru.adsdesk.journal.log;

import java.util.HexFormat;

/** One signature line of a signed note: who signed (key name and key id) and the signature itself. */
public final class NoteSignature {

    private static final String EM_DASH = "\u2014 ";
    private static final int ID_LENGTH = 4;

    private final String name;
    private final int keyId;
    private final byte[] signature;

    NoteSignature(String name, int keyId, byte[] signature) {
        this.name = KeyName.checked(name);
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', EM_DASH.length());
        if (!line.startsWith(EM_DASH) || space < 0) {
            throw new IllegalArgumentException("no signature line: " + line);
        }
        byte[] tagged = Base64Text.decode(line.substring(space + 1));
        if (tagged.length <= ID_LENGTH) {
            throw new IllegalArgumentException("a signature without bytes");
        }
        return new NoteSignature(line.substring(EM_DASH.length(), space), KeyName.id(tagged), tail(tagged));
    }

    /** The key's name, by custom the origin of the book. */
    public String name() {
        return name;
    }

    /** First four bytes of the key's hash, as a big-endian number. */
    public int keyId() {
        return keyId;
    }

    /** A copy of the signature's bytes. */
    public byte[] bytes() {
        return signature.clone();
    }

    /** Name and id in one word; together they name a key. */
    public String key() {
        return name + "+" + HexFormat.of().toHexDigits(keyId);
    }

    /** The whole signature line without its newline. */
    @Override
    public String toString() {
        byte[] tagged = new byte[ID_LENGTH + signature.length];
        for (int i = 0; i < ID_LENGTH; i++) {
            tagged[i] = (byte) (keyId >>> (24 - 8 * i));
        }
        System.arraycopy(signature, 0, tagged, ID_LENGTH, signature.length);
        return EM_DASH + name + " " + Base64Text.encode(tagged);
    }

    private static byte[] tail(byte[] tagged) {
        byte[] tail = new byte[tagged.length - ID_LENGTH];
        System.arraycopy(tagged, ID_LENGTH, tail, 0, tail.length);
        return tail;
    }
}
