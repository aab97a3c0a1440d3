package ru.adsdesk.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.request.kind.CatalogueRefused;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.KindCatalogue;
import ru.adsdesk.request.kind.KindFault;
import ru.adsdesk.request.kind.KindRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fault catalogue each centre works with. Held in memory, so that a registration asks nobody; a change is seen at once
 * where it was made and within a second on other instances of the desk.
 */
@Component
public class KindsInUse {

    private static final Logger log = LoggerFactory.getLogger(KindsInUse.class);

    private final KindCatalogue shipped = KindCatalogue.shipped();
    private final CentreKinds untouched;
    private final Map<CentreId, CentreKinds> changed = new ConcurrentHashMap<>();
    private final Map<CentreId, Long> seen = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();
    private final KindTable table;
    private final JsonMapper json;

    KindsInUse(KindTable table, JsonMapper json) {
        this.table = table;
        this.json = json;
        this.untouched =
                CentreKinds.of(shipped.all().stream().map(KindEdition::shipped).toList(), shipped);
        untouched.propose("течёт труба в подвале, нет отопления, застряли в лифте");
        refresh();
    }

    /** The catalogue of a centre. */
    public CentreKinds of(CentreId centre) {
        return changed.getOrDefault(centre, untouched);
    }

    /** A kind as a centre has or had it; empty also where none is set. */
    Optional<Kind> find(CentreId centre, @Nullable String code) {
        return Optional.ofNullable(code).map(KindCode::new).flatMap(of(centre)::find);
    }

    /** Looks for changes of other instances; at a fixed rate, so that a slow look holds up no other job. */
    @Scheduled(fixedRateString = "PT1S")
    void look() {
        if (looking.tryLock()) {
            try {
                refresh();
            } catch (RuntimeException failed) {
                log.warn("The fault catalogue could not be looked at, the next second it is: {}", failed.toString());
            } finally {
                looking.unlock();
            }
        }
    }

    /** Reads the catalogues that changed since the last look. */
    void refresh() {
        looking.lock();
        try {
            table.count().forEach((centre, changes) -> {
                if (!changes.equals(seen.get(centre))) {
                    changed.put(centre, read(centre));
                    seen.put(centre, changes);
                }
            });
        } finally {
            looking.unlock();
        }
    }

    private CentreKinds read(CentreId centre) {
        Map<KindCode, KindEdition> editions = new LinkedHashMap<>();
        untouched.list().forEach(edition -> editions.put(edition.kind().code(), edition));
        for (KindTable.Stored stored : table.listLatest(centre)) {
            edition(stored).ifPresent(edition -> editions.put(stored.code(), edition));
        }
        return CentreKinds.of(editions.values(), shipped);
    }

    /** What an older release took and this one does not is left out and told: the desk must start. */
    private Optional<KindEdition> edition(KindTable.Stored stored) {
        try {
            KindRow row = json.readValue(stored.form(), KindRow.class);
            List<KindFault> faults = shipped.faults(row);
            if (faults.isEmpty()) {
                return Optional.of(edition(stored, shipped.kind(row)));
            }
            log.error("Kind {} of a centre is left out: {}", stored.code(), faults);
        } catch (JacksonException | CatalogueRefused unreadable) {
            log.error("Kind {} of a centre is left out", stored.code(), unreadable);
        }
        return Optional.empty();
    }

    private KindEdition edition(KindTable.Stored stored, Kind kind) {
        KindOrigin origin = shipped.find(stored.code()).isPresent() ? KindOrigin.CHANGED : KindOrigin.OWN;
        return new KindEdition(kind, origin, stored.version(), stored.retired(), stored.validFrom());
    }

    /** The edition in use by what is stored now, whatever this instance has seen. */
    Optional<KindEdition> findNow(CentreId centre, KindCode code) {
        return table.findLatest(centre, code)
                .flatMap(this::edition)
                .or(() -> shipped.find(code).map(KindEdition::shipped));
    }

    /** What is wrong with a row; empty where the desk can work by it. */
    List<KindFault> faults(KindRow row) {
        return shipped.faults(row);
    }

    Kind kind(KindRow row) {
        return shipped.kind(row);
    }

    /** The row that describes a kind. */
    public KindRow row(Kind kind) {
        return shipped.row(kind);
    }
}
