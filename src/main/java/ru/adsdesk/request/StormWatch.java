package ru.adsdesk.request;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.Risers;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.BookTransactions;
import ru.adsdesk.journal.Follower;
import ru.adsdesk.journal.Journal;
import ru.adsdesk.journal.Line;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.outage.KnownOutages;
import ru.adsdesk.outage.OutageSystem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears what is registered and, where it comes unusually fast from one place, proposes an accident with the evidence. A person
 * confirms or dismisses it; nothing is tied by the desk itself.
 */
@Component
class StormWatch implements Follower {

    private final StormEvidence evidence;
    private final ProposalTable proposals;
    private final KnownOutages known;
    private final KindsInUse kinds;
    private final Houses houses;
    private final Risers risers;
    private final StormSettings settings;
    private final Journal journal;
    private final BookTransactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    StormWatch(
            StormEvidence evidence,
            ProposalTable proposals,
            KnownOutages known,
            KindsInUse kinds,
            Houses houses,
            Risers risers,
            StormSettings settings,
            Journal journal,
            BookTransactions transactions,
            JsonMapper json,
            Clock clock) {
        this.evidence = evidence;
        this.proposals = proposals;
        this.known = known;
        this.kinds = kinds;
        this.houses = houses;
        this.risers = risers;
        this.settings = settings;
        this.journal = journal;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "request.storms";
    }

    @Override
    public boolean hears(String code) {
        return code.equals(RequestFacts.REGISTERED);
    }

    /** A place heard from: looked at once, however many of its lines were heard together. */
    private record Spot(ServedHouse house, OutageSystem system) {}

    @Override
    public void hear(List<Line> lines) {
        Map<Spot, Instant> spots = new HashMap<>();
        for (Line line : lines) {
            spot(line)
                    .ifPresent(spot ->
                            spots.merge(spot, line.recordedAt(), (one, other) -> one.isAfter(other) ? one : other));
        }
        spots.forEach(this::look);
    }

    /** Imported and handed-over requests did not come just now; of those tied already somebody has decided. */
    private Optional<Spot> spot(Line line) {
        JsonNode facts = json.readTree(line.body()).path("facts");
        String kind = facts.path("kind").asString("");
        if (line.house() == null || kind.isEmpty() || facts.has("outage") || facts.has("handedOverFrom")) {
            return Optional.empty();
        }
        return houses.findServed(HouseId.of(line.house()))
                .flatMap(house -> kinds.of(house.centre())
                        .find(new KindCode(kind))
                        .flatMap(KnownTrouble::system)
                        .map(system -> new Spot(house, system)));
    }

    private void look(Spot spot, Instant at) {
        CentreId centre = spot.house().centre();
        UUID where = spot.house().id().value();
        if (!known.at(spot.house().id(), null, null, spot.system()).isEmpty()) {
            return;
        }
        Set<UUID> around = new LinkedHashSet<>(List.of(where));
        houses.neighbours(spot.house().id()).forEach(house -> around.add(house.value()));
        Instant since = at.minus(settings.window());
        List<Storm.Voice> came = evidence.since(centre, spot.system(), List.copyOf(around), since);
        Storm.find(
                        where,
                        came,
                        () -> flats(spot),
                        its -> evidence.usual(
                                centre, spot.system(), its, since, settings.usualOver(), settings.window()),
                        settings)
                .ifPresent(storm -> propose(centre, spot, storm));
    }

    private Map<UUID, Set<String>> flats(Spot spot) {
        return risers.of(spot.house().id()).stream()
                .filter(riser -> riser.system().name().equals(spot.system().name()))
                .collect(Collectors.toMap(riser -> riser.id().value(), Risers.Fed::premises));
    }

    private void propose(CentreId centre, Spot spot, Storm storm) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (proposals.isQuiet(centre, spot.system(), storm.houses(), now.minus(settings.quiet()))) {
            return;
        }
        Optional<ProposalView> open = proposals.findOpen(centre, spot.system(), storm.houses());
        if (open.isPresent()) {
            grow(open.get(), storm, now);
        } else {
            make(centre, spot, storm, now);
        }
    }

    private void make(CentreId centre, Spot spot, Storm storm, Instant now) {
        BookId book = houses.findServed(HouseId.of(storm.houses().getFirst()))
                .orElse(spot.house())
                .book();
        ProposalId id = ProposalId.of(TimeOrderedIds.next());
        transactions.in(book, () -> {
            proposals.insert(centre, book, id, spot.system(), storm, now);
            return journal.append(book, line(id, RequestFacts.PROPOSAL_MADE, spot.system(), storm, now));
        });
    }

    /** More of the same is no line; that it reaches further is one. */
    private void grow(ProposalView open, Storm storm, Instant now) {
        transactions.in(open.book(), () -> {
            ProposalView held = proposals
                    .lock(open.book(), open.id())
                    .filter(ProposalView::isOpen)
                    .orElse(null);
            if (held != null && rank(storm.reach()) >= rank(Storm.Reach.valueOf(held.reach()))) {
                Set<UUID> all = new LinkedHashSet<>(
                        held.requests().stream().map(RequestId::value).toList());
                all.addAll(storm.requests());
                proposals.grow(held, storm, new ArrayList<>(all), now);
                if (!storm.reach().name().equals(held.reach())) {
                    journal.append(
                            held.book(), line(held.id(), RequestFacts.PROPOSAL_GROWN, held.system(), storm, now));
                }
            }
            return open.id();
        });
    }

    private static int rank(Storm.Reach reach) {
        return switch (reach) {
            case RISER -> 0;
            case HOUSE -> 1;
            case STREET -> 2;
        };
    }

    private static NewLine line(ProposalId id, String code, OutageSystem system, Storm storm, Instant now) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "system", system.name(),
                "reach", storm.reach().name(),
                "houses", storm.houses().stream().map(UUID::toString).toList(),
                "requests", storm.requests().stream().map(UUID::toString).toList(),
                "callers", storm.callers(),
                "minutes", storm.minutes(),
                "usual", String.valueOf(Math.round(storm.usual() * 100) / 100.0)));
        if (storm.riser() != null) {
            facts.put("riser", storm.riser().toString());
        }
        return NewLine.of(id.subject(), code, now, Actor.system())
                .at(storm.houses().getFirst())
                .saying(facts);
    }
}
