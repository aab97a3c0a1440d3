package ru.adsdesk.request.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act on the request was entered by mistake: it stopped no clock. Its line stays.
 *
 * @param line the number of its line in the book
 * @param words why, in words; personal
 */
@Schema(example = TakeBack.EXAMPLE)
public record TakeBack(
        @NotNull @Positive @Schema(description = "Номер записи в журнале · the number of its line")
        Long line,

        @NotBlank
        @Size(max = 4000)
        @Schema(description = "Почему; персональные, в книге только оттиск · why, kept as a commitment")
        String words)
        implements ActOrder {

    static final String EXAMPLE = """
        {"line": 17, "words": "Отмечена не та заявка"}\
        """;

    @Override
    public Act act() {
        return Act.TAKE_BACK;
    }

    /** A mistake is found now. */
    @Override
    public @Nullable Instant at() {
        return null;
    }
}
