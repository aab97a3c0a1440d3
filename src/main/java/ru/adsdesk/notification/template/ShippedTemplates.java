package ru.adsdesk.notification.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The words the desk comes with: {@code notifications/ru.properties} and {@code en.properties}. Checked at the start. */
@Component
class ShippedTemplates {

    private final Map<Key, Template> all = new HashMap<>();

    ShippedTemplates() {
        for (Language language : Language.values()) {
            Properties words = read(language);
            for (Event event : Event.values()) {
                for (Form form : Form.values()) {
                    Template template = template(words, event, form, language);
                    template.title().check("title", event);
                    template.words().check("words", event);
                    all.put(new Key(event, form, language), template);
                }
            }
        }
    }

    private record Key(Event event, Form form, Language language) {}

    Template get(Event event, Form form, Language language) {
        Template found = all.get(new Key(event, form, language));
        if (found == null) {
            throw new IllegalStateException("no words for " + event);
        }
        return found;
    }

    private static Template template(Properties words, Event event, Form form, Language language) {
        String title = require(words, event.name() + ".title");
        String text = require(words, event.name() + "." + form.name());
        return new Template(null, null, event, form, language, new Wording(title), new Wording(text), 0, null);
    }

    private static String require(Properties words, String key) {
        String found = words.getProperty(key);
        if (found == null) {
            throw new IllegalStateException("no shipped words under " + key);
        }
        return found;
    }

    private static Properties read(Language language) {
        String name = "notifications/" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStreamReader reader =
                new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
