package ru.adsdesk.notification.channel;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The token inside a push by which its worker reports that it was shown: whoever has it received the message, nobody can
 * guess it, and none need be kept.
 */
@Component
public class ShownTokens {

    private static final String PREFIX = "push:";

    private final SecretBox box;

    ShownTokens(SecretBox box) {
        this.box = box;
    }

    String of(UUID message) {
        return message + "." + box.mark(message.toString());
    }

    /** How a shown message's receipt is kept. */
    static String key(String token) {
        return PREFIX + token.substring(0, token.indexOf('.'));
    }

    /** The key of the receipt, where the token is one of ours. */
    public Optional<String> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String message = token.substring(0, dot);
        return box.isMark(message, token.substring(dot + 1)) ? Optional.of(PREFIX + message) : Optional.empty();
    }
}
