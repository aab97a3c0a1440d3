package ru.adsdesk.paper.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** The type forms are set in: Liberation Serif, in the measures of the typeface official papers use, embedded in each PDF. */
public enum Type {
    /** Running words. */
    PLAIN("LiberationSerif-Regular.ttf", 11),
    /** What must be seen. */
    BOLD("LiberationSerif-Bold.ttf", 11),
    /** What stands in a field. */
    ITALIC("LiberationSerif-Italic.ttf", 11),
    /** Titles. */
    TITLE("LiberationSerif-Bold.ttf", 14),
    /** Captions under lines, feet of pages. */
    SMALL("LiberationSerif-Regular.ttf", 8),
    /** Cells of tables. */
    CELL("LiberationSerif-Regular.ttf", 10),
    /** Heads of tables. */
    HEAD("LiberationSerif-Bold.ttf", 9.5f),
    /** Cells of wide tables. */
    DENSE("LiberationSerif-Regular.ttf", 7.5f),
    /** Heads of wide tables. */
    DENSE_HEAD("LiberationSerif-Bold.ttf", 7.5f),
    /** Hashes and seals. */
    CODE("LiberationMono-Regular.ttf", 7),
    /** What is read from across a stairwell. */
    POSTER("LiberationSans-Bold.ttf", 26);

    @SuppressWarnings("ImmutableEnumChecker") // the library offers no other; nobody here changes it
    private final BaseFont face;

    private final float size;

    Type(String file, float size) {
        this.face = load(file);
        this.size = size;
    }

    /** The font. */
    public Font font() {
        return new Font(face, size);
    }

    /** The font in another size, in points. */
    public Font font(float points) {
        return new Font(face, points);
    }

    BaseFont face() {
        return face;
    }

    float size() {
        return size;
    }

    private static BaseFont load(String file) {
        try (InputStream in = Type.class.getResourceAsStream("/liberation/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is not on the class path");
            }
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
