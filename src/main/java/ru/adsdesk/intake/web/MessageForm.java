package ru.adsdesk.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.intake.message.ReceiveMessage;

/** A message as a channel brings it. */
@Schema(example = MessageForm.EXAMPLE)
record MessageForm(
        @Schema(description = "Канал; у ключа свой · the channel; a key has its own") @Nullable
        Channel channel,

        @NotBlank @Size(max = 10000) @Schema(description = "Слова автора · what it says")
        String text,

        @Valid @Nullable ContactForm contact,

        @Size(max = 500) @Schema(description = "Адрес словами · the address in words") @Nullable
        String addressText,

        @Nullable HouseId houseId,
        @Nullable OrganisationId organisationId,

        @Schema(description = "Когда получено, если раньше · when it was received, if earlier") @Nullable
        Instant receivedAt) {

    /** A message the demonstration can take as it is. */
    static final String EXAMPLE = """
            {"channel": "EMAIL", "text": "Не горит свет в подъезде",
             "contact": {"name": "Анна Образцова", "phone": "8 900 000-00-22"},
             "addressText": "Тихомаячный, Маячная 2, кв 40"}""";

    /** How to answer its author. */
    record ContactForm(
            @Size(max = 200) @Nullable String name,

            @Size(max = 100) @Schema(description = "В любом виде · in any form") @Nullable
            String phone,

            @Size(max = 254) @Nullable String email,

            @Size(max = 200) @Schema(description = "Адрес в мессенджере · a messenger's address") @Nullable
            String other) {

        ReceiveMessage.Author author() {
            return new ReceiveMessage.Author(present(name), present(phone), present(email), present(other));
        }
    }

    ReceiveMessage order() {
        return new ReceiveMessage(
                channel,
                receivedAt,
                contact == null ? ReceiveMessage.Author.unknown() : contact.author(),
                houseId,
                present(addressText),
                organisationId,
                text);
    }

    /** A blank text is no text. */
    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
