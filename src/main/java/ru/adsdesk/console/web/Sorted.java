package ru.adsdesk.console.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.CentreKinds;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.KindsInUse;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.ProposedKind;
import ru.adsdesk.request.kind.Urgency;

/** What the words typed so far mean: kinds, the script to read out, what to ask, how urgent it is. */
@Component
class Sorted {

    private static final int OFFERED = 4;

    private final KindsInUse kinds;

    Sorted(KindsInUse kinds) {
        this.kinds = kinds;
    }

    /**
     * What the words mean.
     *
     * @param offered kinds to choose among, likeliest first
     * @param chosen the one a person chose, or that is sure; absent: nobody is sure
     * @param shown the one whose script is read out
     * @param urgency how urgent it will be taken to be
     */
    record Meaning(
            List<Kind> offered,
            @Nullable Kind chosen,
            @Nullable Kind shown,
            Urgency urgency) {}

    Meaning meaning(Caller caller, @Nullable String words, @Nullable KindCode asked, Map<String, String> answers) {
        CentreKinds its = kinds.of(caller.scope().centre());
        List<ProposedKind> proposed = words == null || words.isBlank() ? List.of() : its.propose(words);
        Kind named = asked == null ? null : its.find(asked).orElse(null);
        Kind sure = proposed.stream()
                .findFirst()
                .filter(ProposedKind::isSure)
                .flatMap(first -> its.find(first.code()))
                .orElse(null);
        List<Kind> offered = Stream.concat(
                        Stream.ofNullable(named), proposed.stream().flatMap(each -> its.find(each.code()).stream()))
                .distinct()
                .limit(OFFERED)
                .toList();
        Kind chosen = named == null ? sure : named;
        Kind shown = chosen != null || offered.isEmpty() ? chosen : offered.getFirst();
        return new Meaning(offered, chosen, shown, urgency(chosen, answers));
    }

    /** Every kind there is to choose by hand. */
    List<Kind> all(Caller caller) {
        return kinds.of(caller.scope().centre()).list().stream()
                .filter(edition -> !edition.retired())
                .map(edition -> edition.kind())
                .toList();
    }

    /** What is not sure is sorted as an emergency until a person says otherwise. */
    private static Urgency urgency(@Nullable Kind chosen, Map<String, String> answers) {
        return Optional.ofNullable(chosen)
                .map(kind -> kind.urgencyAfter(answers))
                .orElse(Urgency.EMERGENCY);
    }
}
