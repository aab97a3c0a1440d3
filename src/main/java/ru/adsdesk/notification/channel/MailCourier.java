package ru.adsdesk.notification.channel;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Mail over SMTP, in plain text. What the server accepts is sent, not delivered: it may sit in any queue or folder, and a
 * later bounce goes to the sender's mailbox.
 */
@Component
class MailCourier implements Courier {

    private static final String PATIENCE_MS = "15000";
    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    // Named once, or every mail would search the whole class path for it.
    static {
        if (System.getProperty(STREAMS) == null) {
            System.setProperty(STREAMS, "org.eclipse.angus.mail.util.MailStreamProvider");
        }
    }

    /** Kept, for making one searches the whole class path for what is not there. */
    private final LoadingCache<Login, JavaMailSenderImpl> senders = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(MailCourier::sender);

    /** Where mail is handed over, and as whom. */
    private record Login(ChannelSetup.Mail setup, @Nullable String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return setup.toString();
        }
    }

    @Override
    public Way way() {
        return Way.EMAIL;
    }

    @Override
    public Handed send(ReadyChannel channel, Outgoing message) throws NotSent {
        ChannelSetup.Mail setup = (ChannelSetup.Mail) channel.setup();
        try {
            JavaMailSenderImpl sender = senders.get(new Login(setup, channel.secret()));
            sender.send(written(sender.createMimeMessage(), setup, message));
        } catch (AddressException bad) {
            throw new NotSent(Failure.BAD_ADDRESS, bad.getMessage());
        } catch (MessagingException | UnsupportedEncodingException bad) {
            throw new NotSent(Failure.REFUSED, bad.getMessage());
        } catch (MailException failed) {
            throw MailFailure.told(failed);
        }
        return setup.acceptedIsDelivered() ? Handed.delivered() : Handed.unproven();
    }

    private static MimeMessage written(MimeMessage mail, ChannelSetup.Mail setup, Outgoing message)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessageHelper helper =
                new MimeMessageHelper(mail, !message.enclosed().isEmpty(), StandardCharsets.UTF_8.name());
        String name = setup.fromName();
        helper.setFrom(
                name == null ? new InternetAddress(setup.from()) : new InternetAddress(setup.from(), name, "UTF-8"));
        helper.setTo(new InternetAddress(message.address(), true));
        helper.setSubject(message.title() == null ? "" : message.title());
        helper.setText(message.words());
        helper.setSentDate(Date.from(message.madeAt()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-AdsDesk-Delivery", message.id().toString());
        mail.setHeader("Message-ID", messageId(setup.from(), message));
        for (Outgoing.Enclosed each : message.enclosed()) {
            helper.addAttachment(
                    each.name(),
                    new ByteArrayResource(each.text().getBytes(StandardCharsets.UTF_8)),
                    "text/plain; charset=utf-8");
        }
        return mail;
    }

    /** The same however often it is tried, so that a mailbox knows a mail it has, should the desk have died right after handing it over. */
    private static String messageId(String from, Outgoing message) {
        return "<" + message.id() + from.substring(from.lastIndexOf('@')) + ">";
    }

    private static JavaMailSenderImpl sender(Login login) {
        ChannelSetup.Mail setup = login.setup();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(setup.host());
        sender.setPort(setup.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (setup.user() != null) {
            sender.setUsername(setup.user());
            sender.setPassword(login.password());
        }
        sender.setJavaMailProperties(properties(setup));
        return sender;
    }

    private static Properties properties(ChannelSetup.Mail setup) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MS);
        properties.setProperty("mail.smtp.auth", String.valueOf(setup.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean starts = setup.protection() == ChannelSetup.Protection.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starts));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(starts));
        properties.setProperty(
                "mail.smtp.ssl.enable", String.valueOf(setup.protection() == ChannelSetup.Protection.TLS));
        return properties;
    }
}
