package ru.adsdesk.paper.sheet;

import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** A table of any length: its rows go to the paper as they come, its head stands on every page. */
public final class LongTable implements AutoCloseable {

    private static final int HELD = 40;

    private final Sheet sheet;
    private final PdfPTable table;
    private int rows;

    LongTable(Sheet sheet, float[] widths, List<String> head) {
        this.sheet = sheet;
        this.table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setComplete(false);
        table.setSpacingBefore(6);
        head.forEach(words -> cell(words, Type.DENSE_HEAD, Element.ALIGN_CENTER));
    }

    /** Adds a row. */
    public void row(List<String> cells) {
        cells.forEach(words -> cell(words, Type.DENSE, Element.ALIGN_LEFT));
        if (++rows % HELD == 0) {
            sheet.add(table);
        }
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** Ends the table. */
    @Override
    public void close() {
        table.setComplete(true);
        sheet.add(table);
    }

    private void cell(String words, Type type, int align) {
        PdfPCell cell = new PdfPCell(new Phrase(words, type.font()));
        cell.setBorderWidth(0.4f);
        cell.setHorizontalAlignment(align);
        cell.setPadding(2);
        cell.setPaddingBottom(3);
        table.addCell(cell);
    }
}
