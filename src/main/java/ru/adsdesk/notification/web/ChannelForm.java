package ru.adsdesk.notification.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.notification.NotificationProblem;
import ru.adsdesk.notification.channel.ChannelSetup;
import ru.adsdesk.notification.channel.Channels;

/** A way out to be set up or changed; exactly one of {@code email}, {@code sms}, {@code webhook} is described. */
@Schema(example = ChannelForm.EXAMPLE)
record ChannelForm(
        @Nullable OrganisationId organisationId,
        @NotBlank @Size(max = 100) String name,
        @Valid @Nullable Mail email,
        @Valid @Nullable Sms sms,
        @Valid @Nullable Webhook webhook,

        @Schema(
                description = "Пароль или секрет подписи; не показывается. При изменении без него остаётся прежний",
                accessMode = Schema.AccessMode.WRITE_ONLY)
        @Size(min = 1, max = 500)
        @Nullable
        String secret,

        @Nullable Boolean enabled) {

    static final String EXAMPLE = """
        {"name": "Почта", "email": {"host": "smtp.example.org", "port": 587, "protection": "STARTTLS",
         "user": "desk@example.org", "from": "desk@example.org", "fromName": "Диспетчерская"}, "secret": "…"}\
        """;

    private static final String HOST = "[A-Za-z0-9.:-]{1,253}";

    /** Mail over SMTP. */
    record Mail(
            @NotNull @Pattern(regexp = HOST) String host,
            @Min(1) @Max(65535) int port,
            ChannelSetup.@NotNull Protection protection,
            @Size(max = 200) @Nullable String user,
            @NotBlank @Email @Size(max = 200) String from,
            @Size(max = 100) @Nullable String fromName,
            @Nullable Boolean acceptedIsDelivered) {

        ChannelSetup setup() {
            boolean accepted = Boolean.TRUE.equals(acceptedIsDelivered);
            return new ChannelSetup.Mail(host, port, protection, user, from, fromName, accepted);
        }
    }

    /** Text messages over SMPP. */
    record Sms(
            @NotNull @Pattern(regexp = HOST) String host,
            @Min(1) @Max(65535) int port,
            @Nullable Boolean tls,
            @NotBlank @Size(max = 15) String systemId,
            @Size(max = 12) @Nullable String systemType,

            @NotNull @Pattern(regexp = "\\+?\\d{3,15}|[A-Za-z0-9 ._-]{1,11}")
            String sender) {

        ChannelSetup setup() {
            return new ChannelSetup.Sms(host, port, Boolean.TRUE.equals(tls), systemId, systemType, sender);
        }
    }

    /** A connected system. */
    record Webhook(
            @NotBlank @Size(max = 500) String url,
            ChannelSetup.Webhook.@NotNull Carries carries,

            @Schema(
                    description = "Коды фактов, о которых сообщать; без них обо всех",
                    example = "[\"request.registered\"]")
            @Size(max = 100)
            @Nullable
            Set<@NotBlank @Size(max = 60) String> events) {

        ChannelSetup setup() {
            return new ChannelSetup.Webhook(url, carries, events == null ? Set.of() : events);
        }
    }

    /** Refuses {@code channel.kind-bad}. */
    Channels.Wanted wanted() {
        List<ChannelSetup> described = Stream.of(
                        email == null ? null : email.setup(),
                        sms == null ? null : sms.setup(),
                        webhook == null ? null : webhook.setup())
                .filter(Objects::nonNull)
                .toList();
        if (described.size() != 1) {
            throw NotificationProblem.CHANNEL_KIND.refused();
        }
        return new Channels.Wanted(organisationId, name, described.getFirst(), secret, !Boolean.FALSE.equals(enabled));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "channel form " + name;
    }
}
