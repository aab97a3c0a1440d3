package ru.adsdesk.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;

/**
 * Small pictures of kept photos, so that a page of many stays light. They are drawn when asked for and kept nowhere: nothing
 * outlives the erasure of the photo. Few are drawn at once, each from every so many-th point alone, so that the memory a photo
 * unfolds to is bounded.
 */
@Component
public class Thumbnails {

    /** Twice what a page shows, for screens of fine points. */
    private static final int WIDTH = 144;

    private static final int HEIGHT = 108;
    private static final int AT_ONCE = 2;
    private static final int HEAD = 1024;

    /** Marker, length and the word Exif. */
    private static final int EXIF_AT = 10;

    private static final Set<String> DRAWN = Set.of("image/jpeg", "image/png");

    private final Attachments attachments;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Thumbnails(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * A photo as a JPEG of at most 144 × 108 points, the way it is held. Refuses what reading the photo refuses, and
     * {@code attachment.no-thumbnail} for what is no JPEG or PNG, or of colours only printers know.
     */
    public byte[] of(Caller caller, AttachmentId id) {
        Attachments.Opened photo = attachments.open(caller, id);
        if (!DRAWN.contains(photo.view().mediaType())) {
            throw AttachmentProblem.NO_THUMBNAIL.refused();
        }
        places.acquireUninterruptibly();
        try {
            return drawn(photo.path());
        } catch (IOException notDrawn) {
            throw AttachmentProblem.NO_THUMBNAIL.refused();
        } finally {
            places.release();
        }
    }

    private static byte[] drawn(Path photo) throws IOException {
        BufferedImage small = upright(fitted(coarse(photo)), orientation(photo));
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    /** Every n-th point of every n-th row, at least twice as many as are needed. */
    private static BufferedImage coarse(Path photo) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(photo.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw AttachmentProblem.NO_THUMBNAIL.refused();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (2 * WIDTH));
                ImageReadParam few = reader.getDefaultReadParam();
                few.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, few);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage fitted(BufferedImage image) {
        double scale = Math.min(1, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setBackground(Color.WHITE);
        pen.clearRect(0, 0, width, height);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    /** The one thing that was kept of how a photo was taken stands among its first segments. */
    private static int orientation(Path photo) throws IOException {
        try (InputStream input = Files.newInputStream(photo)) {
            byte[] head = input.readNBytes(HEAD);
            int at = 2;
            while (at + 4 < head.length && (head[at] & 0xFF) == 0xFF && (head[at + 1] & 0xF0) == 0xE0) {
                int length = ((head[at + 2] & 0xFF) << 8) | (head[at + 3] & 0xFF);
                if ((head[at + 1] & 0xFF) == 0xE1 && at + 2 + length <= head.length) {
                    return Orientation.read(head, at + EXIF_AT, length - EXIF_AT + 2);
                }
                at += 2 + length;
            }
            return Orientation.UPRIGHT;
        }
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return image;
        }
        double width = image.getWidth();
        double height = image.getHeight();
        boolean turned = orientation >= 5;
        BufferedImage right = new BufferedImage(
                (int) (turned ? height : width), (int) (turned ? width : height), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = right.createGraphics();
        pen.drawImage(image, turn(orientation, width, height), null);
        pen.dispose();
        return right;
    }

    /** Where a point of the picture as it was stored belongs (EXIF 2.32, tag 0x0112). */
    private static AffineTransform turn(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
