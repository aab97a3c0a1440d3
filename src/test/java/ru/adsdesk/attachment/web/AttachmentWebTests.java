package ru.adsdesk.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.attachment.Pictures;
import ru.adsdesk.database.DataFolder;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** Files over HTTP. */
@DeskTest
class AttachmentWebTests {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Desk desk;

    @Autowired
    private DataFolder data;

    private CentreId centre;
    private String dispatcher;

    @BeforeEach
    void somebodyUploads() {
        centre = desk.centre();
        dispatcher = desk.person(Role.DISPATCHER, centre).bearer();
    }

    @Test
    void refusesWhoActsOnNothing() {
        assertThat(upload(desk.person(Role.AUDITOR, centre).bearer(), null, "a.jpg", Pictures.photo()))
                .hasStatus(403);
        assertThat(upload(desk.person(Role.MANAGER, centre).bearer(), null, "a.jpg", Pictures.photo()))
                .hasStatus(403);
        assertThat(http.post().uri("/api/attachments").multipart().file(part("a.jpg", Pictures.photo())))
                .hasStatus(401);
    }

    @Test
    void refusesWhatIsNoFileOfTheDesk() {
        assertThat(upload(dispatcher, null, "photo.jpg", "<html>".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(415)
                .bodyText()
                .contains("attachment.type-refused");
        assertThat(upload(dispatcher, null, "empty.txt", new byte[0])).hasStatus(422);
        assertThat(upload(dispatcher, null, "cut.jpg", java.util.Arrays.copyOf(Pictures.photo(), 300)))
                .hasStatus(422)
                .bodyText()
                .contains("attachment.broken");
        assertThat(upload(dispatcher, null, "large.txt", "я".repeat(11 << 20).getBytes(StandardCharsets.UTF_8)))
                .hasStatus(413)
                .bodyText()
                .contains("attachment.too-large");
        assertThat(http.post()
                        .uri("/api/attachments")
                        .header("Authorization", dispatcher)
                        .multipart()
                        .param("note", "no file"))
                .hasStatus(400);
    }

    @Test
    void keepsAFileAndGivesItBackToWhoUploadedIt() {
        MvcTestResult kept = upload(dispatcher, null, "Кухня, до.jpg", Pictures.photo());
        assertThat(kept).hasStatus(201).hasHeader("Location", "/api/attachments/" + id(kept));
        assertThat(kept).bodyJson().extractingPath("$.mediaType").isEqualTo("image/jpeg");
        MvcTestResult read = read(dispatcher, id(kept));
        assertThat(read).hasStatus(200).hasContentType("image/jpeg").hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(read.getResponse().getHeader("Content-Disposition"))
                .startsWith("inline")
                .contains("UTF-8\'\'");
        assertThat(read.getResponse().getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox");
        assertThat(read.getResponse().getContentAsByteArray()).hasSize(JsonPath.read(body(kept), "$.bytes"));
        assertThat(read(desk.person(Role.DISPATCHER, centre).bearer(), id(kept)))
                .hasStatus(404);
        assertThat(read(dispatcher, UUID.randomUUID().toString())).hasStatus(404);
    }

    @Test
    void showsAPhotoSmallAndUpright() throws IOException {
        String lying = id(upload(dispatcher, null, "Кухня.jpg", Pictures.photo()));
        BufferedImage upright = thumbnail(lying);
        assertThat(upright.getWidth()).isEqualTo(48);
        assertThat(upright.getHeight()).isEqualTo(64);
        BufferedImage large = thumbnail(id(upload(dispatcher, null, "a.png", Pictures.plain("png", 3000, 1000))));
        assertThat(large.getWidth()).isEqualTo(144);
        assertThat(large.getHeight()).isEqualTo(48);
        String words = id(upload(dispatcher, null, "a.txt", "слова".getBytes(StandardCharsets.UTF_8)));
        assertThat(small(dispatcher, words)).hasStatus(404).bodyText().contains("attachment.no-thumbnail");
        assertThat(small(desk.person(Role.DISPATCHER, centre).bearer(), lying)).hasStatus(404);
    }

    private BufferedImage thumbnail(String id) throws IOException {
        MvcTestResult answer = small(dispatcher, id);
        assertThat(answer).hasStatus(200).hasContentType("image/jpeg");
        return Pictures.shown(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void offersWhatABrowserShouldNotShowForStoringOnly() {
        MvcTestResult kept = upload(dispatcher, null, "notes.html", "просто слова".getBytes(StandardCharsets.UTF_8));
        assertThat(kept).bodyJson().extractingPath("$.name").isEqualTo("notes.html.txt");
        assertThat(read(dispatcher, id(kept)).getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment");
    }

    @Test
    void keepsARepeatedUploadOnceAndAsksAKeyForItsName() {
        String first = id(upload(dispatcher, "upload-1", "a.jpg", Pictures.photo()));
        assertThat(id(upload(dispatcher, "upload-1", "a.jpg", Pictures.photo())))
                .isEqualTo(first);
        assertThat(upload(dispatcher, "upload-1", "a.png", Pictures.screenshot()))
                .hasStatus(409);
        String website = desk.key(Channel.WEBSITE, centre).bearer();
        assertThat(upload(website, null, "a.jpg", Pictures.photo())).bodyText().contains("idempotency.required");
        assertThat(upload(website, "upload-2", "a.jpg", Pictures.photo())).hasStatus(201);
    }

    @Test
    void tellsThatAFileWasChangedOrLost() throws Exception {
        byte[] content = ("протокол " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        MvcTestResult kept = upload(dispatcher, null, "a.txt", content);
        String hash = JsonPath.read(body(kept), "$.sha256");
        Path file = data.path()
                .resolve("attachments")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
        Files.writeString(file, "подменили");
        assertThat(read(dispatcher, id(kept))).hasStatus(500).bodyText().contains("attachment.changed");
        Files.delete(file);
        assertThat(read(dispatcher, id(kept))).hasStatus(500).bodyText().contains("attachment.lost");
    }

    private MvcTestResult upload(String bearer, String key, String name, byte[] content) {
        var request = http.post().uri("/api/attachments").header("Authorization", bearer);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.multipart().file(part(name, content)).exchange();
    }

    private MvcTestResult small(String bearer, String id) {
        return http.get()
                .uri("/api/attachments/{id}/thumbnail", id)
                .header("Authorization", bearer)
                .exchange();
    }

    private MvcTestResult read(String bearer, String id) {
        return http.get()
                .uri("/api/attachments/{id}", id)
                .header("Authorization", bearer)
                .exchange();
    }

    private static MockMultipartFile part(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    private static String id(MvcTestResult answer) {
        return JsonPath.read(body(answer), "$.id");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
