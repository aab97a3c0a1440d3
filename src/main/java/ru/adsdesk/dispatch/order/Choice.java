package ru.adsdesk.dispatch.order;

import java.util.List;
import java.util.UUID;

/**
 * Why the desk itself chose somebody.
 *
 * @param rule the rule it applied
 * @param why codes of what spoke for them, as an offer tells them
 */
public record Choice(UUID rule, List<String> why) {

    /** Copies the list. */
    public Choice {
        why = List.copyOf(why);
    }
}
