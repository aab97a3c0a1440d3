package ru.adsdesk.paper.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** What is read from across a stairwell: few words, large numbers. */
public final class Poster {

    private static final float LARGEST = 46;
    private static final float LARGE = 24;
    private static final float MEDIUM = 17;
    private static final int LONG = 16;

    private final Sheet sheet;

    /** Sets a poster on a sheet. */
    public Poster(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The one number everybody shall find first, and what answers there. */
    public Poster first(String words, String number, String about) {
        sheet.add(centred(words, Type.POSTER, LARGE, 10));
        sheet.add(centred(number, Type.POSTER, LARGEST, 14));
        sheet.add(centred(about, Type.PLAIN, 13, 6));
        return this;
    }

    /** Whom to call further: on the left who and what is told there, on the right the numbers. */
    public Poster line(String whom, @Nullable String about, List<String> numbers) {
        PdfPTable line = new PdfPTable(new float[] {6, 5});
        line.setWidthPercentage(100);
        line.setSpacingBefore(5);
        line.setKeepTogether(true);
        PdfPCell left = ruled();
        left.addElement(new Paragraph(whom, Type.BOLD.font(14)));
        if (about != null && !about.isBlank()) {
            left.addElement(new Paragraph(about, Type.PLAIN.font(10)));
        }
        line.addCell(left);
        PdfPCell right = ruled();
        for (String number : numbers) {
            Paragraph large = new Paragraph(number, Type.POSTER.font(number.length() > LONG ? MEDIUM : LARGE));
            large.setAlignment(Element.ALIGN_RIGHT);
            large.setLeading(LARGE * 1.15f);
            right.addElement(large);
        }
        line.addCell(right);
        sheet.add(line);
        return this;
    }

    private static Paragraph centred(String words, Type type, float size, float before) {
        Paragraph paragraph = new Paragraph(new Phrase(words, type.font(size)));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setLeading(size * 1.15f);
        paragraph.setSpacingBefore(before);
        return paragraph;
    }

    private static PdfPCell ruled() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.TOP);
        cell.setBorderWidthTop(1);
        cell.setPadding(2);
        cell.setPaddingBottom(5);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }
}
