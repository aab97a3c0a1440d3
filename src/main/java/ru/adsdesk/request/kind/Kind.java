package ru.adsdesk.request.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.KindCode;

/**
 * A kind of request (вид неисправности): what the fault catalogue knows about it.
 *
 * @param code frozen code
 * @param name Russian name
 * @param nameEn English name
 * @param system the part of the house
 * @param damage true for emergency damage of one of the five in-house systems (416 p.13: localise, eliminate)
 * @param urgency where no triage answer raises it
 * @param zone whose part of the house it usually is
 * @param paid true where the resident usually pays for the work
 * @param repeat when a second request is a likely repeat; absent where every request stands alone
 * @param triage what to ask
 * @param script what to read out to the resident, in Russian
 * @param words patterns of residents' words
 * @param norms ids of the norms whose clocks start with a request of this kind
 * @param plan what is usually done about it; absent: what is usual for its system
 */
public record Kind(
        KindCode code,
        String name,
        String nameEn,
        HouseSystem system,
        boolean damage,
        Urgency urgency,
        ResponsibilityZone zone,
        boolean paid,
        @Nullable RepeatWindow repeat,
        List<TriageQuestion> triage,
        String script,
        ResidentWords words,
        List<String> norms,
        @Nullable PlanTemplate plan) {

    /** Keeps the lists as they were given; the catalogue checks what they say. */
    public Kind {
        triage = List.copyOf(triage);
        norms = List.copyOf(norms);
    }

    /** When a second request is a likely repeat, if ever. */
    public Optional<RepeatWindow> repeatWindow() {
        return Optional.ofNullable(repeat);
    }

    /** The urgency after these triage answers, by question; unknown questions and answers change nothing. */
    public Urgency urgencyAfter(Map<String, String> answers) {
        boolean raised = triage.stream().anyMatch(question -> raises(question, answers.get(question.code())));
        return raised ? Urgency.EMERGENCY : urgency;
    }

    private static boolean raises(TriageQuestion question, @Nullable String answer) {
        return answer != null
                && question.find(answer).map(TriageQuestion.Answer::raises).orElse(false);
    }
}
