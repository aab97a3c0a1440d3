package ru.adsdesk.notification.channel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The installation's own ways out, used where a centre or organisation has set up none.
 *
 * @param email mail
 * @param sms text messages
 * @param push web push
 * @param keyFile the key secrets are kept under; by default {@code notification.key} in the data folder. All instances need
 *     the same
 * @param pushKeyFile the keys of web push; by default {@code push.key} in the data folder. All instances need the same
 * @param allowedHosts hosts, {@code host} or {@code host:port}, that webhooks and push may reach without TLS or inside a
 *     private network
 */
@ConfigurationProperties("adsdesk.notification")
record ChannelSettings(
        @Nullable Email email,
        @Nullable Sms sms,
        @Nullable Push push,
        @Nullable Path keyFile,
        @Nullable Path pushKeyFile,
        @DefaultValue List<String> allowedHosts) {

    /** Mail over SMTP: see {@link ChannelSetup.Mail}. */
    record Email(
            @Nullable String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") ChannelSetup.Protection protection,
            @Nullable String user,
            @Nullable String password,
            @Nullable String from,
            @Nullable String fromName,
            @DefaultValue("false") boolean acceptedIsDelivered) {

        @Override
        public String toString() {
            return "mail by " + host;
        }
    }

    /** Text messages over SMPP: see {@link ChannelSetup.Sms}. */
    record Sms(
            @Nullable String host,
            @DefaultValue("2775") int port,
            @DefaultValue("false") boolean tls,
            @DefaultValue("") String systemId,
            @Nullable String password,
            @Nullable String systemType,
            @DefaultValue("") String sender) {

        @Override
        public String toString() {
            return "text messages by " + host;
        }
    }

    /** Web push: see {@link ChannelSetup.Push}. */
    record Push(@Nullable String contact) {}

    Optional<ReadyChannel> of(Way way) {
        return switch (way) {
            case EMAIL -> ofEmail();
            case SMS -> ofSms();
            case PUSH -> ofPush();
            case WEBHOOK -> Optional.empty();
        };
    }

    private Optional<ReadyChannel> ofEmail() {
        if (email == null || email.host() == null || email.from() == null) {
            return Optional.empty();
        }
        ChannelSetup.Mail setup = new ChannelSetup.Mail(
                email.host(),
                email.port(),
                email.protection(),
                email.user(),
                email.from(),
                email.fromName(),
                email.acceptedIsDelivered());
        return Optional.of(new ReadyChannel(null, Way.EMAIL, setup, email.password(), 0));
    }

    private Optional<ReadyChannel> ofSms() {
        if (sms == null || sms.host() == null) {
            return Optional.empty();
        }
        ChannelSetup.Sms setup =
                new ChannelSetup.Sms(sms.host(), sms.port(), sms.tls(), sms.systemId(), sms.systemType(), sms.sender());
        return Optional.of(new ReadyChannel(null, Way.SMS, setup, sms.password(), 0));
    }

    private Optional<ReadyChannel> ofPush() {
        return push == null || push.contact() == null
                ? Optional.empty()
                : Optional.of(new ReadyChannel(null, Way.PUSH, new ChannelSetup.Push(push.contact()), null, 0));
    }
}
