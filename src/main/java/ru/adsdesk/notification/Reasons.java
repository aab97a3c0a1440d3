package ru.adsdesk.notification;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says codes in words. Between line and message a code travels as {@code kind:CODE}, since only the recipient's language
 * decides how it is said.
 */
@Component
class Reasons {

    private static final String MARK = "\u0001";

    private final MessageSource sentences;

    Reasons(MessageSource sentences) {
        this.sentences = sentences;
    }

    /** A code on its way to a recipient whose language is not known yet. */
    String code(String kind, String code) {
        return MARK + "notification." + kind + "." + code;
    }

    /** In words, where it is a code; else as it is. */
    String inWords(String value, Locale language) {
        if (!value.startsWith(MARK)) {
            return value;
        }
        String said = sentences.getMessage(value.substring(MARK.length()), null, "", language);
        return said == null ? "" : said;
    }

    /** A sentence of the module's bundle. */
    String sentence(String key, Locale language, Object... args) {
        return sentences.getMessage("notification." + key, args, language);
    }

    /** Whether the bundle has such a sentence. */
    boolean knows(String key) {
        String said = sentences.getMessage("notification." + key, new Object[] {""}, "", Locale.of("ru"));
        return said != null && !said.isEmpty();
    }
}
