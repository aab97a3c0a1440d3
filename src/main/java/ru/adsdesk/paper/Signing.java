package ru.adsdesk.paper;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;

/**
 * How the other side signs.
 *
 * @param signature a signature drawn on the telephone's screen: an uploaded PNG
 * @param refused refused to sign, as two witnesses tell
 * @param name who signs; absent: the applicant
 * @param witnesses witnesses, with their addresses
 */
public record Signing(
        @Schema(description = "Подпись с экрана: id загруженного PNG") @Nullable
        AttachmentId signature,

        @Schema(description = "Отказ от подписи: нужны два свидетеля") @Nullable
        Boolean refused,

        @Size(max = 120) @Nullable String name,

        @Size(max = 4) List<@Valid Member> witnesses) {

    /** Copies the list. */
    public Signing {
        witnesses = Copies.of(witnesses);
    }

    boolean isRefused() {
        return Boolean.TRUE.equals(refused);
    }
}
