package ru.adsdesk.paper.sheet;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * An A4 paper being set, from top to bottom, page by page into a stream: nothing but the page at hand is held. What is not
 * known is left as a line to write on by hand.
 */
public final class Sheet implements AutoCloseable {

    private static final float MM = 72 / 25.4f;

    private final Document document;

    private Sheet(Document document) {
        this.document = document;
    }

    /** An upright A4 paper with the margins of office work; {@code foot} stands at the foot of every page. */
    public static Sheet upright(OutputStream out, String title, String foot) {
        return open(new Document(PageSize.A4, 20 * MM, 12 * MM, 14 * MM, 18 * MM), out, title, foot);
    }

    /** The same lying on its side, for wide tables. */
    public static Sheet wide(OutputStream out, String title, String foot) {
        return open(new Document(PageSize.A4.rotate(), 10 * MM, 8 * MM, 12 * MM, 14 * MM), out, title, foot);
    }

    private static Sheet open(Document document, OutputStream out, String title, String foot) {
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setFullCompression();
        document.addTitle(title);
        document.addCreator("Пульт АДС");
        document.setDocumentLanguage("ru-RU");
        document.open();
        writer.setPageEvent(new Foot(writer, foot));
        return new Sheet(document);
    }

    /** Who draws the paper, over a rule. */
    public Sheet head(String name, String details) {
        Paragraph who = new Paragraph(name, Type.BOLD.font(12));
        who.setAlignment(Element.ALIGN_CENTER);
        document.add(who);
        Paragraph where = new Paragraph(details, Type.SMALL.font(9));
        where.setAlignment(Element.ALIGN_CENTER);
        document.add(where);
        PdfPTable rule = new PdfPTable(1);
        rule.setWidthPercentage(100);
        PdfPCell line = Cells.plain(new Phrase(""));
        line.setBorder(Rectangle.BOTTOM);
        line.setBorderWidthBottom(1);
        line.setFixedHeight(5);
        rule.addCell(line);
        document.add(rule);
        return this;
    }

    /** What the paper is, centred; under it what it is about. */
    public Sheet title(String words, @Nullable String about) {
        Paragraph title = new Paragraph(words, Type.TITLE.font());
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingBefore(12);
        document.add(title);
        if (about != null) {
            Paragraph under = new Paragraph(about, Type.PLAIN.font());
            under.setAlignment(Element.ALIGN_CENTER);
            under.setSpacingAfter(4);
            document.add(under);
        }
        return this;
    }

    /** Two words at the ends of one line: place and date. */
    public Sheet ends(String left, String right) {
        PdfPTable line = new PdfPTable(new float[] {3, 2});
        line.setWidthPercentage(100);
        line.setSpacingBefore(6);
        line.setSpacingAfter(6);
        line.addCell(Cells.plain(new Phrase(left, Type.PLAIN.font())));
        PdfPCell end = Cells.plain(new Phrase(right, Type.PLAIN.font()));
        end.setHorizontalAlignment(Element.ALIGN_RIGHT);
        line.addCell(end);
        document.add(line);
        return this;
    }

    /** Running words, with an indent as letters have it. */
    public Sheet text(String words) {
        Paragraph paragraph = new Paragraph(words, Type.PLAIN.font());
        paragraph.setFirstLineIndent(22);
        paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
        paragraph.setSpacingBefore(4);
        paragraph.setLeading(15);
        document.add(paragraph);
        return this;
    }

    /** A heading within the paper. */
    public Sheet heading(String words) {
        Paragraph heading = new Paragraph(words, Type.BOLD.font());
        heading.setLeading(13);
        heading.setSpacingBefore(6);
        heading.setSpacingAfter(2);
        heading.setKeepTogether(true);
        document.add(heading);
        return this;
    }

    /** Small words, such as the rule a paper follows. */
    public Sheet note(String words) {
        Paragraph note = new Paragraph(words, Type.SMALL.font(9));
        note.setSpacingBefore(6);
        note.setAlignment(Element.ALIGN_JUSTIFIED);
        document.add(note);
        return this;
    }

    /** A hash or seal, letter by letter. */
    public Sheet code(String words) {
        Paragraph code = new Paragraph(words, Type.CODE.font());
        code.setSpacingBefore(3);
        code.setLeading(9);
        document.add(code);
        return this;
    }

    /** A label and what stands on its line; nothing known is a line to write on. */
    public Sheet field(String label, @Nullable String value) {
        Chunk name = new Chunk(label, Type.PLAIN.font());
        float width = document.right() - document.left();
        float taken = Math.min(name.getWidthPoint() + 8, width * 0.45f);
        PdfPTable line = new PdfPTable(new float[] {taken, width - taken});
        line.setWidthPercentage(100);
        PdfPCell left = Cells.plain(new Phrase(name));
        left.setVerticalAlignment(Element.ALIGN_BOTTOM);
        line.addCell(left);
        PdfPCell right = Cells.ruled(value);
        line.addCell(right);
        document.add(line);
        return this;
    }

    /** Labels and what stands beside them, close together: for pages that must stay one. */
    public Sheet pairs(List<List<String>> pairs) {
        PdfPTable table = new PdfPTable(new float[] {1, 4});
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        for (List<String> pair : pairs) {
            table.addCell(Cells.plain(new Phrase(pair.getFirst(), Type.SMALL.font(9))));
            table.addCell(Cells.plain(new Phrase(pair.getLast(), Type.CELL.font())));
        }
        document.add(table);
        return this;
    }

    /** A field of several lines: what is known, or so many lines to write on. */
    public Sheet area(String label, @Nullable String value, int lines) {
        heading(label);
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        if (value != null && !value.isBlank()) {
            table.addCell(Cells.ruled(value));
        } else {
            for (int n = 0; n < lines; n++) {
                table.addCell(Cells.ruled(null));
            }
        }
        document.add(table);
        return this;
    }

    /** A table with a head that is repeated on every page; where there are fewer rows, some to fill in by hand. */
    public Sheet table(float[] widths, List<String> head, List<List<String>> rows, int least) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setHeaderRows(1);
        head.forEach(words -> table.addCell(Cells.cell(words, Type.HEAD, Element.ALIGN_CENTER)));
        for (List<String> row : rows) {
            row.forEach(words -> table.addCell(Cells.cell(words, Type.CELL, Element.ALIGN_LEFT)));
        }
        for (int n = rows.size(); n < least; n++) {
            head.forEach(any -> table.addCell(Cells.cell("", Type.CELL, Element.ALIGN_LEFT)));
        }
        document.add(table);
        return this;
    }

    /** A table of any length, to be closed before anything else is set. */
    public LongTable longTable(float[] widths, List<String> head) {
        return new LongTable(this, widths, head);
    }

    /** A place to sign: whose, the signature where it was drawn on a screen, and the name in print. */
    public Sheet signature(String whose, byte @Nullable [] drawn, @Nullable String name) {
        PdfPTable table = new PdfPTable(new float[] {5, 3.2f, 0.3f, 4.5f});
        table.setWidthPercentage(100);
        table.setSpacingBefore(8);
        table.setKeepTogether(true);
        PdfPCell who = Cells.plain(new Phrase(whose, Type.PLAIN.font()));
        who.setVerticalAlignment(Element.ALIGN_BOTTOM);
        table.addCell(who);
        table.addCell(Cells.hand(drawn));
        table.addCell(Cells.plain(new Phrase("")));
        table.addCell(Cells.ruled(name));
        table.addCell(Cells.plain(new Phrase("")));
        table.addCell(Cells.caption("(подпись)"));
        table.addCell(Cells.plain(new Phrase("")));
        table.addCell(Cells.caption("(фамилия, имя, отчество)"));
        document.add(table);
        return this;
    }

    /** Adds what the caller has set. */
    Sheet add(Element element) {
        document.add(element);
        return this;
    }

    /** Finishes the last page. */
    @Override
    public void close() {
        document.close();
    }
}
