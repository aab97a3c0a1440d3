package ru.adsdesk.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachmentId;
import ru.adsdesk.attachment.Attachments;
import ru.adsdesk.housing.ContactId;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.Applicant;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.Place;
import ru.adsdesk.request.RegisterRequest;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.kind.Urgency;

/** A request as a channel brings it. */
@Schema(example = RegistrationForm.EXAMPLE)
record RegistrationForm(
        @Schema(example = "PHONE", description = "Канал; у ключа свой · the channel; a key has its own") @Nullable
        Channel channel,

        @Schema(description = "Когда обратились, если раньше · when the applicant turned to the desk, if earlier")
        @Nullable
        Instant receivedAt,

        @Valid @Nullable ApplicantForm applicant,
        @Valid @Nullable AddressForm address,

        @Size(max = 500)
        @Schema(example = "ул. Садовая, д. 5, подъезд 2, кв. 14", description = "Адрес словами · the address in words")
        @Nullable
        String addressText,

        @Nullable OrganisationId organisationId,

        @Schema(example = "cold-water.leak") @Size(max = 60) @Nullable
        String kind,

        @Nullable Urgency urgency,

        @Size(max = 4000) @Schema(example = "Течёт труба под раковиной, вода на полу") @Nullable
        String description,

        @Size(max = 20) @Nullable Map<@Size(max = 60) String, @NotNull @Size(max = 60) String> answers,

        @Nullable Instant damageAt,
        @Valid @Nullable WishedForm wished,

        @Size(max = 200) @Schema(description = "Звонок, в котором она принята: id у АТС") @Nullable
        String callId,

        @Schema(description = "Сообщение, из которого она принята") @Nullable
        UUID messageId,

        @Schema(description = "Открытая заявка того же заявителя, которую это обращение повторяет") @Nullable
        UUID mergeInto,

        @Schema(description = "Завершить сразу: консультация или не наше · ends at once", example = "CONSULTED")
        @Nullable
        EndAs endAs,

        @Schema(description = "К кому направлен, из справочника · whom they were sent to") @Nullable
        ContactId endContact,

        @Size(max = 4000) @Schema(description = "Что сказано заявителю · what they were told") @Nullable
        String endWords,

        @Schema(description = "Авария или отключение, к которым относится заявка; смотрите `knownOutages`") @Nullable
        UUID outageId,

        @Schema(description = "Заявка относится именно к закончившейся аварии") @Nullable
        Boolean outageDeliberate,

        @Schema(description = "Текст и ожидаемый срок аварии сообщены заявителю в разговоре") @Nullable
        Boolean outageTold,

        @Size(max = Attachments.MOST)
        @Schema(description = "Файлы заявителя, загруженные заранее · the applicant's files, uploaded before")
        @Nullable
        List<@NotNull AttachmentId> files) {

    /** How a request may end as it is registered. */
    enum EndAs {
        /** A word was enough. */
        CONSULTED,
        /** It is somebody else's, and the applicant was told whose. */
        NOT_OURS
    }

    /** A call the demonstration can take as it is. */
    static final String EXAMPLE = """
        {
          "channel": "PHONE",
          "applicant": {"name": "Анна Образцова", "phone": "8 (900) 000-00-11"},
          "addressText": "Новолипецкий Яр, Липовая 1, кв 4",
          "description": "Прорвало стояк холодной воды"
        }\
        """;

    /** Who asks: a person or an organisation. */
    record ApplicantForm(
            @Size(max = 200) @Schema(example = "Примерова Анна") @Nullable
            String name,

            @Size(max = 40) @Schema(example = "8 (900) 000-00-01") @Nullable
            String phone,

            @Size(max = 254) @Email @Nullable String email,

            @Pattern(regexp = "\\d{10}|\\d{12}") @Schema(example = "7700000000") @Nullable
            String inn) {

        Applicant applicant() {
            return new Applicant(
                    present(name),
                    present(phone) == null ? null : Phone.parse("applicant.phone", String.valueOf(phone)),
                    present(email),
                    present(inn));
        }
    }

    /** The house by its id, and where in it. */
    record AddressForm(
            @NotNull HouseId houseId,
            @Size(max = 10) @Nullable String entrance,
            @Size(max = 10) @Nullable String floor,
            @Size(max = 20) @Nullable String premises) {}

    /** When a visit is wished. */
    record WishedForm(@NotNull Instant from, @NotNull Instant to) {}

    RegisterRequest order() {
        return new RegisterRequest(
                channel,
                receivedAt,
                applicant == null ? Applicant.nobody() : applicant.applicant(),
                place(),
                organisationId,
                present(kind) == null ? null : kindCode(String.valueOf(kind)),
                urgency,
                present(description),
                answers == null ? Map.of() : answers,
                damageAt,
                wished == null ? null : new RegisterRequest.WishedVisit(wished.from(), wished.to()),
                present(callId),
                messageId,
                mergeInto == null ? null : RequestId.of(mergeInto),
                endAs == null
                        ? null
                        : new RegisterRequest.Ending(Result.valueOf(endAs.name()), endContact, present(endWords)),
                outage(),
                files == null ? List.of() : files);
    }

    private RegisterRequest.@Nullable OutageChoice outage() {
        return outageId == null
                ? null
                : new RegisterRequest.OutageChoice(
                        OutageId.of(outageId), Boolean.TRUE.equals(outageDeliberate), Boolean.TRUE.equals(outageTold));
    }

    private Place place() {
        String text = present(addressText);
        return Optional.ofNullable(address)
                .map(given -> new Place(
                        given.houseId(),
                        text,
                        present(given.entrance()),
                        present(given.floor()),
                        present(given.premises())))
                .orElseGet(() -> new Place(null, text, null, null, null));
    }

    private static KindCode kindCode(String text) {
        return KindCode.find(text).orElseThrow(() -> Refused.field("kind", BodyProblem.BAD_FORM));
    }

    /** A blank text is no text. */
    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
