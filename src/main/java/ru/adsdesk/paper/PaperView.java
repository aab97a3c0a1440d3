package ru.adsdesk.paper;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;
import ru.adsdesk.request.RequestId;

/**
 * A drawn form as it is shown; what it tells stands in its PDF only.
 *
 * @param id its id
 * @param request the request it belongs to
 * @param form which form
 * @param number its number in its book and year, never used twice
 * @param drawnAt when it was drawn
 * @param drawnBy the account that drew it
 * @param signed how the other side signed
 * @param file the kept PDF
 * @param sha256 hash of the PDF, as in its line
 * @param url where the PDF is had
 * @param voidedAt when it was voided, where it was
 * @param voidReason why
 */
public record PaperView(
        PaperId id,
        RequestId request,
        PaperForm form,
        @Schema(example = "А-2026-000001") String number,
        Instant drawnAt,
        UUID drawnBy,
        SignedBy signed,
        AttachmentId file,
        String sha256,
        String url,
        @Nullable Instant voidedAt,
        @Nullable VoidReason voidReason) {}
