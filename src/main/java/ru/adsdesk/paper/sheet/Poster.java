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
    private static final int LONG = 17;
    private static final int FEW = 6;
    private static final int SEVERAL = 9;

    private final Sheet sheet;

    /**
     * Whom to call.
     *
     * @param whom who answers
     * @param about for what, and what to tell there
     * @param numbers what is dialled
     */
    public record Line(String whom, @Nullable String about, List<String> numbers) {}

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

    /**
     * Whom to call further: on the left who and what is told there, on the right the numbers. The more there are, the smaller
     * they are set, so that they hang on the wall as one sheet.
     */
    public Poster lines(List<Line> lines) {
        float scale = lines.size() <= FEW ? 1 : lines.size() <= SEVERAL ? 0.8f : 0.6f;
        lines.forEach(line -> sheet.add(set(line, scale)));
        return this;
    }

    private static PdfPTable set(Line line, float scale) {
        PdfPTable table = new PdfPTable(new float[] {6, scale < 1 ? 4 : 5});
        table.setWidthPercentage(100);
        table.setSpacingBefore(5 * scale);
        table.setKeepTogether(true);
        PdfPCell left = ruled();
        left.addElement(words(line.whom(), Type.BOLD, 14 * Math.max(scale, 0.8f)));
        if (line.about() != null && !line.about().isBlank()) {
            left.addElement(words(line.about(), Type.PLAIN, 10 * Math.max(scale, 0.85f)));
        }
        table.addCell(left);
        PdfPCell right = ruled();
        for (String number : line.numbers()) {
            Paragraph large = words(number, Type.POSTER, scale * (number.length() > LONG ? MEDIUM : LARGE));
            large.setAlignment(Element.ALIGN_RIGHT);
            right.addElement(large);
        }
        table.addCell(right);
        return table;
    }

    private static Paragraph words(String words, Type type, float size) {
        Paragraph paragraph = new Paragraph(words, type.font(size));
        paragraph.setLeading(size * 1.2f);
        return paragraph;
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
