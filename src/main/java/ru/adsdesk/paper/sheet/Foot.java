package ru.adsdesk.paper.sheet;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The foot of every page: what the sheet is, and which of how many it is. */
final class Foot extends PdfPageEventHelper {

    private static final float DROP = 14;
    private static final float ROOM = 40;
    private static final float SPACE = 2.5f;

    private final String words;
    private final PdfTemplate total;

    Foot(PdfWriter writer, String words) {
        this.words = words;
        this.total = writer.getDirectContent().createTemplate(ROOM, DROP);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte page = writer.getDirectContent();
        float y = document.bottom() - DROP;
        String number = "лист " + writer.getPageNumber() + " из";
        float right = document.right() - 12;
        ColumnText.showTextAligned(
                page, Element.ALIGN_LEFT, new Phrase(words, Type.SMALL.font()), document.left(), y, 0);
        ColumnText.showTextAligned(page, Element.ALIGN_RIGHT, new Phrase(number, Type.SMALL.font()), right, y, 0);
        page.addTemplate(total, right + SPACE, y);
    }

    /** How many there are is known at the end; until then the place is kept free. */
    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        total.beginText();
        total.setFontAndSize(Type.SMALL.face(), Type.SMALL.size());
        total.setTextMatrix(0, 0);
        total.showText(String.valueOf(writer.getPageNumber() - 1));
        total.endText();
    }
}
