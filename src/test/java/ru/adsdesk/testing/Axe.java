package ru.adsdesk.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Judges a page by WCAG 2.2 A and AA as axe-core does. */
final class Axe {

    private static final String SCRIPT = script();
    private static final String RUN = """
        async part => {
          const judged = await axe.run(part ?? document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']});
          return judged.violations
            .filter(each => each.impact === 'serious' || each.impact === 'critical')
            .flatMap(each => each.nodes.map(node => `${each.id}: ${node.target} ${node.failureSummary}`));
        }
        """;

    private Axe() {}

    /** Of the whole page, or of the part that lies over the rest of it. */
    static void noSeriousIssues(Page page, @Nullable String part) {
        page.evaluate(SCRIPT);
        Assertions.assertThat((List<?>) page.evaluate(RUN, part))
                .as("serious issues of %s", page.url())
                .isEmpty();
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
