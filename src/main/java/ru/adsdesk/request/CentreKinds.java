package ru.adsdesk.request;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.KindCatalogue;
import ru.adsdesk.request.kind.KindProposals;
import ru.adsdesk.request.kind.ProposedKind;

/**
 * The fault catalogue one centre works with: the shipped one and the centre's own changes. Retired kinds are neither
 * proposed nor accepted, but still known, for the requests that have them.
 */
public final class CentreKinds {

    private final Map<KindCode, KindEdition> editions;
    private final KindProposals proposals;

    private CentreKinds(Map<KindCode, KindEdition> editions, KindProposals proposals) {
        this.editions = editions;
        this.proposals = proposals;
    }

    static CentreKinds of(Collection<KindEdition> editions, KindCatalogue shipped) {
        Map<KindCode, KindEdition> byCode = new LinkedHashMap<>();
        editions.forEach(edition -> byCode.put(edition.kind().code(), edition));
        List<Kind> inUse = editions.stream()
                .filter(edition -> !edition.retired())
                .map(KindEdition::kind)
                .toList();
        return new CentreKinds(byCode, KindProposals.over(shipped.with(inUse)));
    }

    /** All kinds in the order to show them, retired ones too. */
    public List<KindEdition> list() {
        return List.copyOf(editions.values());
    }

    /** A kind for a new request. Refuses {@code kind.unknown} at the field it was named in, also where it is retired. */
    public Kind get(String field, KindCode code) {
        return findEdition(code)
                .filter(edition -> !edition.retired())
                .map(KindEdition::kind)
                .orElseThrow(() -> RequestProblem.KIND_UNKNOWN.at(field));
    }

    /** A kind, in use or retired, if the centre has or had it. */
    public Optional<Kind> find(KindCode code) {
        return findEdition(code).map(KindEdition::kind);
    }

    /** The same with where it is from. */
    public Optional<KindEdition> findEdition(KindCode code) {
        return Optional.ofNullable(editions.get(code));
    }

    /** What these words may mean, best first. */
    public List<ProposedKind> propose(String words) {
        return proposals.propose(words);
    }
}
