package ru.adsdesk.paper.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/** A word across every page of a finished paper, to be seen and read through. */
public final class Mark {

    private static final float SIZE = 54;
    private static final float STEEP = 45;

    private Mark() {}

    /** The same pages with the word over them; what is given stays as it is. */
    public static byte[] over(InputStream pdf, String word) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfReader kept = new PdfReader(pdf)) {
            PdfStamper stamper = new PdfStamper(kept, out);
            for (int page = 1; page <= kept.getNumberOfPages(); page++) {
                mark(
                        stamper.getOverContent(page),
                        word,
                        kept.getPageSizeWithRotation(page).getWidth() / 2,
                        kept.getPageSizeWithRotation(page).getHeight() / 2);
            }
            stamper.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return out.toByteArray();
    }

    private static void mark(PdfContentByte page, String word, float x, float y) {
        PdfGState faint = new PdfGState();
        faint.setFillOpacity(0.35f);
        page.saveState();
        page.setGState(faint);
        page.beginText();
        page.setRGBColorFill(180, 0, 0);
        page.setFontAndSize(Type.POSTER.face(), SIZE);
        page.showTextAligned(Element.ALIGN_CENTER, word, x, y, STEEP);
        page.endText();
        page.restoreState();
    }
}
