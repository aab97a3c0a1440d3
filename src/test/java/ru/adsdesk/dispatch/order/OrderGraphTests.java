package ru.adsdesk.dispatch.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.adsdesk.request.act.Act;

/** The graph of work orders, edge by edge, and that docs/dispatch.md tells it. */
class OrderGraphTests {

    private static final Path DOCUMENT = Path.of("docs/dispatch.md");

    @Test
    void standsInTheDocumentEdgeByEdge() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .as("put this table there:%n%s", table())
                .contains(table());
    }

    @Test
    void namesEachActAndEachLineOnce() {
        assertThat(Arrays.stream(OrderAct.values()).map(OrderAct::path)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(OrderAct.values()).map(OrderAct::fact)).doesNotHaveDuplicates();
    }

    @Test
    void hasOneCommandForEachAct() {
        assertThat(OrderCommand.class.getPermittedSubclasses()).hasSameSizeAs(OrderAct.values());
    }

    @ParameterizedTest
    @EnumSource
    void leadsToEveryStateAndOutOfEveryOpenOne(OrderState state) {
        assertThat(reachableFrom(OrderState.ASSIGNED)).contains(state);
        if (state.isOpen()) {
            assertThat(reachableFrom(state)).contains(OrderState.DONE, OrderState.CANCELLED);
        }
    }

    @Test
    void leadsNowhereFromAnEnd() {
        for (OrderAct act : OrderAct.values()) {
            for (OrderState end : Set.of(OrderState.DONE, OrderState.CANCELLED)) {
                if (act.from().contains(end)) {
                    assertThat(act.next(end)).isEqualTo(end);
                }
            }
        }
    }

    private static Set<OrderState> reachableFrom(OrderState start) {
        Set<OrderState> reached = new HashSet<>(Set.of(start));
        boolean grew = true;
        while (grew) {
            grew = reached.addAll(Arrays.stream(OrderAct.values())
                    .flatMap(
                            act -> act.from().stream().filter(reached::contains).map(act::next))
                    .toList());
        }
        return reached;
    }

    private static String table() {
        return Arrays.stream(OrderAct.values()).map(OrderGraphTests::row).collect(Collectors.joining("\n", """
            | act | from → to | line | who | with it, on the request |
            |---|---|---|---|---|
            """, "\n"));
    }

    private static String row(OrderAct act) {
        String from = act.from().equals(OrderState.OPEN)
                ? "open"
                : act.from().stream().sorted().map(OrderState::name).collect(Collectors.joining(", "));
        OrderState first = act.from().stream().sorted().findFirst().orElseThrow();
        String to =
                act == OrderAct.PHOTOGRAPH ? ": stays" : " → " + act.next(first).name();
        Act its = act.ofRequest();
        return "| `%s` | %s%s | `%s` | %s | %s |"
                .formatted(
                        act.path(),
                        from,
                        to,
                        act.fact(),
                        (act.isCrews() ? "CREW" : "DESK").toLowerCase(Locale.ROOT),
                        its == null ? "" : "`" + its.path() + "`");
    }
}
