package ru.adsdesk.notification.channel;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;

/** The lines of what is done to ways out: where they lead, and never a secret or the rest of an address. */
@Component
class ChannelLines {

    private final Clock clock;

    ChannelLines(Clock clock) {
        this.clock = clock;
    }

    NewLine line(Caller caller, StoredChannel channel, String what) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("what", what);
        facts.put("way", channel.way().name());
        facts.put("enabled", channel.enabled());
        facts.put("host", host(channel.setup()));
        if (channel.organisation() != null) {
            facts.put("organisation", channel.organisation().toString());
        }
        return NewLine.of(
                        Subject.of("channel", channel.id().value()), Channels.CHANGED, clock.instant(), caller.actor())
                .saying(facts);
    }

    private static String host(ChannelSetup setup) {
        return switch (setup) {
            case ChannelSetup.Mail mail -> mail.host();
            case ChannelSetup.Sms sms -> sms.host();
            case ChannelSetup.Push push -> "";
            case ChannelSetup.Webhook webhook ->
                String.valueOf(URI.create(webhook.url()).getHost());
            case ChannelSetup.Log log -> "";
        };
    }
}
