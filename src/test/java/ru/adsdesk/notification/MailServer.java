package ru.adsdesk.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on a port of its own, which keeps what it accepts and can be stopped and started again. */
public final class MailServer implements AutoCloseable {

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private SMTPServer server;
    private int port;

    /** An accepted mail. */
    public record Mail(String to, MimeMessage message) {

        /** Its subject line. */
        public String title() {
            try {
                return message.getSubject();
            } catch (MessagingException broken) {
                throw new IllegalStateException(broken);
            }
        }

        /** Its text, where it is no more than that. */
        public String words() {
            try {
                return message.getContent().toString();
            } catch (MessagingException | IOException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    /** Starts on a free port. */
    public static MailServer started() {
        MailServer mails = new MailServer();
        mails.start(0);
        return mails;
    }

    private void start(int wanted) {
        server = SMTPServer.port(wanted).messageHandlerFactory(Handler::new).build();
        server.start();
        port = server.getPortAllocated();
    }

    /** It answers no more. */
    public void stop() {
        server.stop();
    }

    /** It answers again, on the same port. */
    public void startAgain() {
        start(port);
    }

    /** Refuses an address for good from now on. */
    public void refuse(String address) {
        refused.add(address);
    }

    public int port() {
        return port;
    }

    /** What was accepted, in order. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** What was accepted for an address, in order. */
    public List<Mail> to(String address) {
        return mails.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    @Override
    public void close() {
        if (server.isRunning()) {
            server.stop();
        }
    }

    private final class Handler implements MessageHandler {

        private String to;

        private Handler(MessageContext context) {}

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (refused.contains(recipient)) {
                throw new RejectException(550, "no such mailbox");
            }
            to = recipient;
        }

        @Override
        public String data(InputStream data) throws IOException {
            try {
                mails.add(new Mail(to, new MimeMessage(Session.getInstance(new Properties()), data)));
                return null;
            } catch (MessagingException broken) {
                throw new IOException(broken);
            }
        }

        @Override
        public void done() {}
    }
}
