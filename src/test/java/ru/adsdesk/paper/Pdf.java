package ru.adsdesk.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF read back.
 *
 * @param text its words, with spaces and line breaks made single spaces
 * @param pages how many pages
 * @param formats width and height of each page, in whole millimetres
 * @param fonts fonts of all pages, each with a plus where it is embedded
 * @param images how many pictures
 */
public record Pdf(String text, int pages, List<String> formats, List<String> fonts, int images) {

    /** Reads. */
    public static Pdf read(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<String> formats = new ArrayList<>();
            List<String> fonts = new ArrayList<>();
            int images = 0;
            for (PDPage page : document.getPages()) {
                formats.add(mm(page.getMediaBox().getWidth()) + "x"
                        + mm(page.getMediaBox().getHeight()) + "@" + page.getRotation());
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    fonts.add(font.getName() + (font.isEmbedded() ? "+" : "-"));
                }
                for (COSName name : page.getResources().getXObjectNames()) {
                    images += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            return new Pdf(text, document.getNumberOfPages(), formats, fonts, images);
        } catch (IOException broken) {
            throw new AssertionError("not a PDF", broken);
        }
    }

    private static long mm(float points) {
        return Math.round(points / 72 * 25.4);
    }
}
