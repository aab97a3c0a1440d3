package ru.adsdesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.adsdesk.problem.Refused;

/** What a file is, and what it may be called. */
class FileKindsTests {

    @Test
    void tellsAFileByItsContent() throws IOException {
        assertThat(FileKinds.of(Pictures.photo())).isEqualTo(FileKind.JPEG);
        assertThat(FileKinds.of(Pictures.screenshot())).isEqualTo(FileKind.PNG);
        assertThat(FileKinds.of(Pictures.webp(10, 10))).isEqualTo(FileKind.WEBP);
        assertThat(FileKinds.of(Pictures.film())).isEqualTo(FileKind.MP4);
        assertThat(FileKinds.of(bytes("%PDF-1.7\n%%EOF"))).isEqualTo(FileKind.PDF);
        assertThat(FileKinds.of("Протокол осмотра".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileKind.TEXT);
        assertThat(FileKinds.of("Протокол осмотра".getBytes(Charset.forName("windows-1251"))))
                .isEqualTo(FileKind.TEXT);
        assertThat(FileKinds.of(zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(FileKind.DOCX);
        assertThat(FileKinds.of(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(FileKind.XLSX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\u0090\0\3",
                "\u007fELF\2\1\1",
                "#!/bin/sh\nrm",
                "<html><body>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
                "GIF89a\1\0",
                "\0\1\2\3"
            })
    void refusesProgramsPagesAndWhatItDoesNotKnow(String content) {
        assertThatThrownBy(() -> FileKinds.of(bytes(content)))
                .isInstanceOfSatisfying(
                        Refused.class, told -> assertThat(told.code()).isEqualTo(AttachmentProblem.TYPE_REFUSED));
    }

    @Test
    void refusesArchivesAndMacros() throws IOException {
        for (byte[] archive : new byte[][] {
            zip("setup.exe"),
            zip("META-INF/MANIFEST.MF"),
            zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")
        }) {
            assertThatThrownBy(() -> FileKinds.of(archive)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void makesNamesHarmless() {
        assertThat(FileNames.safe("до ремонта.JPG", FileKind.JPEG)).isEqualTo("до ремонта.jpg");
        assertThat(FileNames.safe("C:\\Users\\a\\фото.png", FileKind.PNG)).isEqualTo("фото.png");
        assertThat(FileNames.safe("../../etc/passwd", FileKind.TEXT)).isEqualTo("passwd.txt");
        assertThat(FileNames.safe("счёт.pdf.exe", FileKind.PDF)).isEqualTo("счёт.pdf.exe.pdf");
        assertThat(FileNames.safe("a\u202Egpj.exe\n", FileKind.JPEG)).isEqualTo("agpj.exe.jpg");
        assertThat(FileNames.safe("..", FileKind.PDF)).isEqualTo("file.pdf");
        assertThat(FileNames.safe(null, FileKind.PDF)).isEqualTo("file.pdf");
        assertThat(FileNames.safe("я".repeat(500) + ".txt", FileKind.TEXT))
                .hasSize(120)
                .endsWith("я.txt");
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes("<x/>"));
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
