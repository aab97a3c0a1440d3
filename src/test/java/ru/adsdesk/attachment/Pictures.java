package ru.adsdesk.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, as a telephone would make them: with place, maker and comments beside the picture. */
public final class Pictures {

    /** What no cleaned file may hold. */
    public static final String PLACE = "59.9386N,30.3141E Prim-Phone 7";

    private Pictures() {}

    /** A plain picture in a form of ImageIO. */
    public static byte[] plain(String form, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, form, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A photo lying on its side, with the place it was taken at in EXIF data, XMP, a comment, and a film behind its end. */
    public static byte[] photo() {
        byte[] plain = plain("jpg", 64, 48);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, bytes("Exif\0\0"), exif(6), bytes(PLACE));
        segment(out, 0xE1, bytes("http://ns.adobe.com/xap/1.0/\0" + PLACE));
        segment(out, 0xED, bytes("Photoshop 3.0\0" + PLACE));
        segment(out, 0xFE, bytes(PLACE));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(bytes("ftypmp42" + PLACE));
        return out.toByteArray();
    }

    /** A PNG with its place in texts and EXIF data, and behind its end. */
    public static byte[] screenshot() {
        byte[] plain = plain("png", 40, 30);
        int head = 8 + 25;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, head);
        chunk(out, "tEXt", bytes("Comment\0" + PLACE));
        chunk(out, "eXIf", bytes("MM\0*" + PLACE));
        out.write(plain, head, plain.length - head);
        out.writeBytes(bytes(PLACE));
        return out.toByteArray();
    }

    /** An extended WebP of a size, lying on its side, with its place in EXIF and XMP data. */
    public static byte[] webp(int width, int height) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(bytes("WEBP"));
        byte[] head = {0x0C, 0, 0, 0, n(width, 0), n(width, 8), n(width, 16), n(height, 0), n(height, 8), n(height, 16)
        };
        riff(body, "VP8X", head);
        riff(body, "VP8 ", bytes("the picture itself, of odd length"));
        riff(body, "EXIF", exif(8));
        riff(body, "XMP ", bytes(PLACE));
        riff(body, "NOTE", bytes(PLACE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        riff(out, "RIFF", body.toByteArray());
        return out.toByteArray();
    }

    /** A film with its place beside the sound and picture. */
    public static byte[] film() {
        byte[] track = box("trak", box("tkhd", bytes("track")), box("meta", bytes(PLACE)));
        byte[] moov = box("moov", box("mvhd", bytes("head")), track, box("udta", box("\u00a9xyz", bytes(PLACE))));
        byte[] ftyp = box("ftyp", bytes("mp42\0\0\0\0mp42isom"));
        byte[] uuid = box("uuid", bytes(PLACE));
        byte[] mdat = box("mdat", bytes("pictures and sounds"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : new byte[][] {ftyp, moov, uuid, mdat}) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** What a picture shows. */
    public static BufferedImage shown(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    /** EXIF data, little-endian as most cameras write it, with an orientation and a maker. */
    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(8 + 2 + 24 + 4)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .put(bytes("II*\0"))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010F)
                .putShort((short) 2)
                .putInt(4)
                .put(bytes("Prm\0"))
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[]... parts) {
        int length = 2;
        for (byte[] part : parts) {
            length += part.length;
        }
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] named =
                ByteBuffer.allocate(4 + data.length).put(bytes(type)).put(data).array();
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(8 + named.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array());
    }

    private static void riff(ByteArrayOutputStream out, String type, byte[] data) {
        out.writeBytes(bytes(type));
        out.writeBytes(new byte[] {n(data.length, 0), n(data.length, 8), n(data.length, 16), 0});
        out.writeBytes(data);
        if (data.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] box(String type, byte[]... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        return ByteBuffer.allocate(8 + body.size())
                .putInt(8 + body.size())
                .put(bytes(type))
                .put(body.toByteArray())
                .array();
    }

    private static byte n(int value, int shift) {
        return (byte) (value >> shift);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
