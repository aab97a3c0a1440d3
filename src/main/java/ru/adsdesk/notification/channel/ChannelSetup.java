package ru.adsdesk.notification.channel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a channel is set up, without its secret. */
public sealed interface ChannelSetup {

    /** What kind of channel this sets up. */
    Way way();

    /** How the connection is protected. */
    enum Protection {
        /** Not at all; within one's own network. */
        NONE,
        /** Plain at first, then TLS, or nothing is sent. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }

    /**
     * Mail over SMTP.
     *
     * @param host the server
     * @param port its port
     * @param protection how the connection is protected
     * @param user who logs in; absent: nobody
     * @param from the sender's address
     * @param fromName the sender's name
     * @param acceptedIsDelivered whether the owner lets the server's acceptance count as delivered
     */
    record Mail(
            String host,
            int port,
            Protection protection,
            @Nullable String user,
            String from,
            @Nullable String fromName,
            boolean acceptedIsDelivered)
            implements ChannelSetup {

        @Override
        public Way way() {
            return Way.EMAIL;
        }
    }

    /**
     * Text messages over SMPP 3.4.
     *
     * @param host the provider's server
     * @param port its port
     * @param tls whether the connection is TLS
     * @param systemId who binds
     * @param systemType what the provider wants named, often nothing
     * @param sender the name or number residents see
     */
    record Sms(
            String host,
            int port,
            boolean tls,
            String systemId,
            @Nullable String systemType,
            String sender) implements ChannelSetup {

        @Override
        public Way way() {
            return Way.SMS;
        }
    }

    /**
     * Web push (RFC 8030, 8291, 8292).
     *
     * @param contact whom a push service may write to, {@code mailto:} or {@code https:}
     */
    record Push(String contact) implements ChannelSetup {

        @Override
        public Way way() {
            return Way.PUSH;
        }
    }

    /**
     * A connected system.
     *
     * @param url where it is told
     * @param carries whether it hears of events or carries messages to residents
     * @param events which events it hears of; empty: all
     */
    record Webhook(String url, Carries carries, Set<String> events) implements ChannelSetup {

        /** Copies the set. */
        public Webhook {
            events = Set.copyOf(events);
        }

        /** What a connected system is for. */
        public enum Carries {
            /** It hears of events, without personal data. */
            EVENTS,
            /** It carries messages to residents: an app, a messenger's gateway. */
            MESSAGES
        }

        @Override
        public Way way() {
            return Way.WEBHOOK;
        }
    }

    /** Nothing is set up in a demonstration: messages are printed to the log. */
    record Log(Way way) implements ChannelSetup {}
}
