package ru.adsdesk.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Role;
import ru.adsdesk.problem.FieldProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.ProposedKind;
import ru.adsdesk.request.kind.Urgency;

/**
 * What sort of trouble it is: the kind a person named, else the proposal where it is sure, else an emergency until a
 * person confirms.
 *
 * @param kind the kind, where there is one
 * @param source who said so
 * @param urgency with the triage answers counted in
 * @param proposed what the words may mean
 */
record Sorted(@Nullable Kind kind, KindSource source, Urgency urgency, List<ProposedKind> proposed) {

    static Sorted of(RegisterRequest order, Role role, CentreKinds kinds) {
        List<ProposedKind> proposed =
                Optional.ofNullable(order.description()).map(kinds::propose).orElse(List.of());
        if (order.kind() != null) {
            Kind named = kinds.get("kind", order.kind());
            return new Sorted(named, KindSource.PERSON, urgency(named, order, role), proposed);
        }
        if (!proposed.isEmpty() && proposed.getFirst().isSure()) {
            Kind likely = kinds.get("kind", proposed.getFirst().code());
            return new Sorted(likely, KindSource.PROPOSED, urgency(likely, order, role), proposed);
        }
        refuseAnswersWithoutKind(order.answers());
        return new Sorted(null, KindSource.UNSURE, Urgency.EMERGENCY, proposed);
    }

    /** Triage answers may only raise what the kind says; only an operator's own word may stand against the kind. */
    private static Urgency urgency(Kind kind, RegisterRequest order, Role role) {
        checkAnswers(kind, order.answers());
        Urgency byAnswers = kind.urgencyAfter(order.answers());
        boolean operator = role == Role.DISPATCHER || role == Role.SENIOR || role == Role.ADMINISTRATOR;
        boolean raised = byAnswers == Urgency.EMERGENCY && kind.urgency() == Urgency.ORDINARY;
        return order.urgency() == null || !operator || raised ? byAnswers : order.urgency();
    }

    private static void checkAnswers(Kind kind, Map<String, String> answers) {
        List<FieldProblem> wrong = answers.entrySet().stream()
                .filter(answer -> kind.triage().stream()
                        .noneMatch(question -> question.code().equals(answer.getKey())
                                && question.find(answer.getValue()).isPresent()))
                .map(answer -> FieldProblem.of("answers." + answer.getKey(), RequestProblem.ANSWER_UNKNOWN))
                .toList();
        if (!wrong.isEmpty()) {
            throw Refused.fields(wrong);
        }
    }

    private static void refuseAnswersWithoutKind(Map<String, String> answers) {
        if (!answers.isEmpty()) {
            throw RequestProblem.ANSWER_UNKNOWN.at("answers");
        }
    }
}
