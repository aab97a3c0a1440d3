package ru.adsdesk.request;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.KindCatalogue;
import ru.adsdesk.request.kind.KindProposals;
import ru.adsdesk.request.kind.ProposedKind;

/** The fault catalogue the desk works with, and its proposals from a resident's words. */
@Component
public class KindsInUse {

    private final KindCatalogue catalogue = KindCatalogue.shipped();
    private final KindProposals proposals = KindProposals.over(catalogue);

    KindsInUse() {
        proposals.propose("течёт труба в подвале, нет отопления, застряли в лифте");
    }

    /** All kinds in the order to show them. */
    public List<Kind> list() {
        return catalogue.all();
    }

    /** A kind. Refuses {@code kind.unknown} at the field it was named in. */
    public Kind get(String field, KindCode code) {
        return catalogue.find(code).orElseThrow(() -> RequestProblem.KIND_UNKNOWN.at(field));
    }

    /** A kind, if the catalogue has it. */
    public Optional<Kind> find(KindCode code) {
        return catalogue.find(code);
    }

    /** What these words may mean, best first. */
    public List<ProposedKind> propose(String words) {
        return proposals.propose(words);
    }
}
