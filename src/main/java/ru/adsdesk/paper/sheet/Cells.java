package ru.adsdesk.paper.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;

/** The cells sheets are made of. */
final class Cells {

    private static final float THIN = 0.5f;
    private static final float HAND = 19;

    private Cells() {}

    /** A place for a signature, or the one drawn on a screen. */
    static PdfPCell hand(byte @Nullable [] drawn) {
        PdfPCell cell = ruled(null);
        if (drawn != null) {
            try {
                Image signature = Image.getInstance(drawn);
                signature.scaleToFit(110, 40);
                cell = new PdfPCell(signature, false);
                cell.setBorder(Rectangle.BOTTOM);
                cell.setBorderWidthBottom(THIN);
                cell.setHorizontalAlignment(Element.ALIGN_CENTER);
                cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        cell.setPaddingLeft(6);
        cell.setPaddingRight(6);
        return cell;
    }

    /** A value over a rule, or a rule to write on. */
    static PdfPCell ruled(@Nullable String value) {
        PdfPCell cell = new PdfPCell(new Phrase(value == null ? "" : value, Type.ITALIC.font()));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidthBottom(THIN);
        cell.setMinimumHeight(HAND);
        cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
        cell.setPaddingBottom(2.5f);
        return cell;
    }

    /** Small words under a rule. */
    static PdfPCell caption(String words) {
        PdfPCell cell = plain(new Phrase(words, Type.SMALL.font(7)));
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        cell.setPaddingTop(0);
        return cell;
    }

    /** A bordered cell of a table. */
    static PdfPCell cell(String words, Type type, int align) {
        PdfPCell cell = new PdfPCell(new Phrase(words, type.font()));
        cell.setBorderWidth(THIN);
        cell.setMinimumHeight(HAND);
        cell.setHorizontalAlignment(align);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setPadding(3);
        cell.setPaddingBottom(4);
        return cell;
    }

    /** Words without a border. */
    static PdfPCell plain(Phrase words) {
        PdfPCell cell = new PdfPCell(words);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingLeft(0);
        cell.setPaddingBottom(2.5f);
        return cell;
    }
}
