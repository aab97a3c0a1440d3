package ru.adsdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.FactCodes;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.request.act.DeferReason;
import ru.adsdesk.request.act.Excuse;
import ru.adsdesk.request.kind.Urgency;
import ru.adsdesk.sla.Breaches;
import ru.adsdesk.sla.clock.ClockState;
import ru.adsdesk.sla.norm.Responsible;
import ru.adsdesk.testing.DeskTest;

/** Whatever a page may have to name has a word in both languages. */
@DeskTest
class ConsoleWordsTests {

    @Autowired
    private List<FactCodes> facts;

    @ParameterizedTest
    @ValueSource(strings = {"console", "console_en"})
    void namesEveryFactOfEveryModule(String bundle) throws IOException {
        List<String> codes = facts.stream()
                .flatMap(module -> module.codes().stream())
                .map(code -> "fact." + code)
                .toList();
        assertThat(codes).isNotEmpty();
        assertThat(words(bundle).stringPropertyNames()).containsAll(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "console_en"})
    void namesEveryStateReasonAndRole(String bundle) throws IOException {
        List<String> codes = new ArrayList<>();
        codes.addAll(codes("clock.state.", ClockState.values()));
        codes.addAll(codes("responsible.", Responsible.values()));
        codes.addAll(codes("urgency.", Urgency.values()));
        codes.addAll(codes("excuse.", Excuse.values()));
        codes.addAll(codes("reason.", DeferReason.values()));
        codes.addAll(codes("reason.", Breaches.Reason.values()));
        codes.addAll(codes("who.", Role.values()));
        assertThat(words(bundle).stringPropertyNames()).containsAll(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "card_en"})
    void namesWhateverAMessageCanBeAbout(String bundle) throws IOException {
        assertThat(words(bundle).stringPropertyNames()).containsAll(codes("event.", Event.values()));
    }

    @Test
    void saysTheSameInBothLanguages() throws IOException {
        assertThat(words("console_en").stringPropertyNames())
                .isEqualTo(words("console").stringPropertyNames());
    }

    private static List<String> codes(String prefix, Enum<?>... values) {
        return Stream.of(values).map(value -> prefix + value.name()).toList();
    }

    private static Properties words(String bundle) throws IOException {
        Properties words = new Properties();
        InputStream file = ConsoleWordsTests.class.getResourceAsStream("/messages/" + bundle + ".properties");
        try (Reader text = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            words.load(text);
        }
        return words;
    }
}
