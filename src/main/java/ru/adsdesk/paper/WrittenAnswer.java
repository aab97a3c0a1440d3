package ru.adsdesk.paper;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;
import ru.adsdesk.request.act.AnswerWay;

/**
 * A written answer to an enquiry (обращение): due within 10 working days (416 p.36), of a utility's quality 3 (354 p.31).
 *
 * @param at when it was sent, if earlier
 * @param way how it goes
 * @param text what it says; an empty line parts paragraphs
 * @param about what it is about
 * @param addressee to whom; absent: the applicant
 * @param address where to; absent: the address of the request
 * @param signer who signs
 * @param performer who prepared it, with a telephone
 * @param files files that go with it
 */
@Schema(name = "ANSWER")
public record WrittenAnswer(
        @Nullable Instant at,
        @NotNull AnswerWay way,
        @NotBlank @Size(max = 8000) String text,
        @Size(max = 200) @Nullable String about,
        @Size(max = 200) @Nullable String addressee,
        @Size(max = 300) @Nullable String address,
        @Valid @Nullable Member signer,
        @Size(max = 200) @Nullable String performer,
        @Size(max = 19) List<AttachmentId> files)
        implements DrawPaper {

    /** Copies the list. */
    public WrittenAnswer {
        files = Copies.of(files);
    }

    @Override
    public @Nullable Signing signing() {
        return null;
    }
}
