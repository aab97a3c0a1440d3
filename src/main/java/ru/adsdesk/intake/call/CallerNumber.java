package ru.adsdesk.intake.call;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Phone;

/**
 * The other side's number as an exchange tells it. What is no number is kept as it is: an odd number must not lose a call.
 */
final class CallerNumber {

    private static final Set<String> WITHHELD = Set.of(
            "", "0", "anonymous", "unknown", "private", "restricted", "hidden", "withheld", "unavailable", "null", "-");

    private CallerNumber() {}

    /** E.164, or the text; empty where the number is withheld. */
    static Optional<String> of(@Nullable String told) {
        if (told == null || WITHHELD.contains(told.strip().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String text = told.strip();
        return Optional.of(
                Phone.find(text).or(() -> international(text)).map(Phone::e164).orElse(text));
    }

    /** Exchanges like to leave the plus sign out. */
    private static Optional<Phone> international(String text) {
        return text.chars().allMatch(Character::isDigit) ? Phone.find("+" + text) : Optional.empty();
    }
}
