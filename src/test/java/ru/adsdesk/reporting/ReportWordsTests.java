package ru.adsdesk.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.adsdesk.sla.Breaches;
import ru.adsdesk.sla.ClockFigure;
import ru.adsdesk.sla.norm.Responsible;

/** Whatever a table may have to tell, there are words for it in both languages. */
class ReportWordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"messages/reporting", "messages/reporting_en"})
    void tellEveryFigureReasonAndWhoAnswers(String bundle) {
        assertThat(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet())
                .containsAll(keys("report.figure.", ClockFigure.values()))
                .containsAll(keys("report.reason.", Breaches.Reason.values()))
                .containsAll(keys("report.responsible.", Responsible.values()));
    }

    @Test
    void areTheSameInBothLanguages() {
        assertThat(ResourceBundle.getBundle("messages/reporting_en", Locale.ROOT)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("messages/reporting", Locale.ROOT)
                        .keySet());
    }

    private static List<String> keys(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name()).toList();
    }
}
