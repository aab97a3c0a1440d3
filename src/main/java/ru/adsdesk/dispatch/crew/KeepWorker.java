package ru.adsdesk.dispatch.crew;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.AccountId;

/**
 * A worker as they are to be.
 *
 * @param name full name, as residents are told it (416 p.13); personal
 * @param phone phone; personal
 * @param crew the crew they go out with
 * @param contractor the contractor whose crews they lead; they see all of its work orders
 * @param account their executor's account
 */
@Schema(example = KeepWorker.EXAMPLE)
public record KeepWorker(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 40) @Nullable String phone,
        @Nullable CrewId crew,
        @Nullable ContractorId contractor,
        @Nullable AccountId account) {

    static final String EXAMPLE = """
        {"name": "Образцов Николай Петрович", "phone": "+7 900 000-00-31"}\
        """;
}
