package ru.adsdesk.attachment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ru.adsdesk.attachment.AttachmentId;
import ru.adsdesk.attachment.AttachmentView;
import ru.adsdesk.attachment.Attachments;
import ru.adsdesk.attachment.Thumbnails;
import ru.adsdesk.attachment.Uploading;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForAnyone;
import ru.adsdesk.identity.ForRegistrars;

/** Files in and out. */
@RestController
@RequestMapping("/api/attachments")
@Tag(name = "Attachments", description = "Файлы: фотографии, документы, акты · Photos, documents, drawn acts")
class AttachmentController {

    /** Whatever a file holds, a browser runs nothing of it; a PDF viewer would not open in a sandbox. */
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final String PDF_ALONE = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'";

    private final Uploading uploading;
    private final Attachments attachments;
    private final Thumbnails thumbnails;

    AttachmentController(Uploading uploading, Attachments attachments, Thumbnails thumbnails) {
        this.uploading = uploading;
        this.attachments = attachments;
        this.thumbnails = thumbnails;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ForRegistrars
    @Operation(
            summary = "Upload a file",
            description =
                    "Фотография, документ, звук или видео до 20 МБ. Вид определяется по содержимому; из фотографий и"
                            + " видео убираются место съёмки и прочие данные, `sha256` — хеш того, что осталось. Файл"
                            + " ждёт, пока его назовёт действие (`files: [id]`), и забывается через сутки.")
    ResponseEntity<AttachmentView> upload(
            @AuthenticationPrincipal Caller caller,
            @RequestPart MultipartFile file,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key) {
        AttachmentView kept = uploading.upload(caller, file.getOriginalFilename(), file.getSize(), file, key);
        return ResponseEntity.created(URI.create("/api/attachments/" + kept.id()))
                .body(kept);
    }

    @GetMapping("/{id}")
    @ForAnyone
    @Operation(
            summary = "Read a file",
            description = "Файл отдаётся тому, кто видит то, к чему он прикреплён; чтение отмечается. Перед выдачей он"
                    + " сверяется с хешем: пропавший или изменённый файл — ошибка, а не молчание.")
    ResponseEntity<Resource> read(@AuthenticationPrincipal Caller caller, @PathVariable AttachmentId id) {
        Attachments.Opened file = attachments.open(caller, id);
        MediaType type = MediaType.parseMediaType(file.view().mediaType());
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", type.equals(MediaType.APPLICATION_PDF) ? PDF_ALONE : NOTHING_RUNS)
                .body(new FileSystemResource(file.path()));
    }

    @GetMapping(path = "/{id}/thumbnail", produces = MediaType.IMAGE_JPEG_VALUE)
    @ForAnyone
    @Operation(
            summary = "See a photo small",
            description =
                    "JPEG не больше 144 × 108 точек, для JPEG и PNG; кто видит файл, видит и её. Нигде не хранится.")
    ResponseEntity<byte[]> thumbnail(@AuthenticationPrincipal Caller caller, @PathVariable AttachmentId id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(thumbnails.of(caller, id));
    }

    private static String disposition(Attachments.Opened file) {
        return (file.shown() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(String.valueOf(file.view().name()), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
