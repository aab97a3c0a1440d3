package ru.adsdesk.request.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.adsdesk.identity.Role;
import ru.adsdesk.request.Status;

/** The graph of {@link Act} as a whole; {@code docs/requests.md} shows it word for word. */
class GraphTests {

    private static final Path DOCUMENT = Path.of("docs", "requests.md");
    private static final Set<Status> ENDS = EnumSet.complementOf(EnumSet.copyOf(Status.OPEN));

    @Test
    void standsInTheDocumentEdgeByEdge() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .as("put this table there:%n%s", table())
                .contains(table());
    }

    @Test
    void namesEachActOnceAndEachLineOnceButTakingAndAssigning() {
        assertThat(Arrays.stream(Act.values()).map(Act::path)).doesNotHaveDuplicates();
        Map<String, Long> byFact =
                Arrays.stream(Act.values()).collect(Collectors.groupingBy(Act::fact, Collectors.counting()));
        assertThat(byFact.entrySet().stream()
                        .filter(each -> each.getValue() > 1)
                        .map(Map.Entry::getKey))
                .containsExactly("request.taken");
    }

    @Test
    void hasOneOrderForEachAct() {
        Set<String> orders = Arrays.stream(ActOrder.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(orders).hasSameSizeAs(Act.values());
    }

    @ParameterizedTest
    @EnumSource
    void leadsToEveryStatusAndOutOfEveryOpenOne(Status status) {
        Set<Status> reached = reachable();
        if (status != Status.HANDED_OVER) {
            assertThat(reached).contains(status);
        }
        if (status.isOpen()) {
            assertThat(reachableFrom(status)).contains(Status.CLOSED, Status.VOIDED);
        }
    }

    @Test
    void leadsOutOfAnEndOnlyByReopening() {
        List<String> ways = edges().filter(edge -> ENDS.contains(edge.from()) && edge.from() != edge.to())
                .map(Edge::toString)
                .toList();
        assertThat(ways).containsExactly("reopen: CLOSED → IN_PROGRESS");
    }

    @Test
    void letsNobodyWhoOnlyLooksAct() {
        for (Act act : Act.values()) {
            assertThat(act.hands().roles()).doesNotContain(Role.AUDITOR, Role.MANAGER);
        }
    }

    @Test
    void asksForTheVersionUnlessNothingIsDecided() {
        assertThat(Arrays.stream(Act.values()).filter(act -> !act.decides()))
                .containsExactlyInAnyOrder(Act.INFORM, Act.SURVEY, Act.COMMENT);
    }

    @Test
    void keepsTheDutyToInformOfAJoinedRequest() {
        assertThat(Act.INFORM.from()).contains(Status.JOINED);
        assertThat(Act.INFORM.next(Status.JOINED)).isEqualTo(Status.JOINED);
    }

    private record Edge(Act act, Status from, Status to) {

        @Override
        public String toString() {
            return act.path() + ": " + from + " → " + to;
        }
    }

    private static Stream<Edge> edges() {
        return Arrays.stream(Act.values())
                .flatMap(act -> act.from().stream().map(from -> new Edge(act, from, act.next(from))));
    }

    private static Set<Status> reachable() {
        return reachableFrom(Status.REGISTERED);
    }

    private static Set<Status> reachableFrom(Status start) {
        Set<Status> reached = new HashSet<>(Set.of(start));
        while (reached.addAll(edges().filter(edge -> reached.contains(edge.from()))
                .map(Edge::to)
                .toList())) {
            assertThat(reached.size()).isLessThanOrEqualTo(Status.values().length);
        }
        return reached;
    }

    private static String table() {
        return Arrays.stream(Act.values()).map(GraphTests::row).collect(Collectors.joining("\n", """
            | act | from → to | line | who | If-Match |
            |---|---|---|---|---|
            """, "\n"));
    }

    private static String row(Act act) {
        return "| `%s` | %s | `%s` | %s | %s |"
                .formatted(
                        act.path(),
                        ways(act),
                        act.fact(),
                        act.hands().name().toLowerCase(java.util.Locale.ROOT),
                        act.decides() ? "yes" : "no");
    }

    private static String ways(Act act) {
        Map<String, List<Status>> byTarget = new LinkedHashMap<>();
        act.from().stream()
                .sorted()
                .forEach(from -> byTarget.computeIfAbsent(
                                act.next(from) == from
                                        ? "stays"
                                        : act.next(from).name(),
                                any -> new java.util.ArrayList<>())
                        .add(from));
        return byTarget.entrySet().stream()
                .map(each ->
                        names(each.getValue()) + (each.getKey().equals("stays") ? ": stays" : " → " + each.getKey()))
                .collect(Collectors.joining("; "));
    }

    /** The two sets that have a name are told by it. */
    private static String names(List<Status> statuses) {
        if (statuses.size() == Status.values().length) {
            return "any";
        }
        Set<Status> named = statuses.containsAll(Status.OPEN)
                ? Status.OPEN
                : statuses.containsAll(Status.OWED) ? Status.OWED : Set.of();
        String name = named.equals(Status.OPEN) ? "open" : "owed";
        return Stream.concat(
                        named.isEmpty() ? Stream.empty() : Stream.of(name),
                        statuses.stream()
                                .filter(status -> !named.contains(status))
                                .map(Status::name))
                .collect(Collectors.joining(", "));
    }
}
