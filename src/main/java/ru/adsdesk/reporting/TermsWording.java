package ru.adsdesk.reporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.sla.NormView;
import ru.adsdesk.sla.Norms;
import ru.adsdesk.sla.norm.Norm;
import ru.adsdesk.sla.norm.NormCatalogue;
import ru.adsdesk.sla.norm.Sureness;

/** Where the terms a clock ran by are written, and how sure that is. */
@Component
class TermsWording {

    private final NormCatalogue catalogue;
    private final Norms norms;

    TermsWording(NormCatalogue catalogue, Norms norms) {
        this.catalogue = catalogue;
        this.norms = norms;
    }

    /** A point and its marks. */
    record Wording(String point, List<Sureness> sure) {

        static Wording of(Norm norm) {
            return new Wording(norm.wording().point(), sorted(norm.wording().sure()));
        }
    }

    /** The wording of every override of the caller's centre, by its id. */
    Map<String, Wording> own(Caller caller) {
        Map<String, Wording> own = new HashMap<>();
        for (NormView norm : norms.list(caller)) {
            norm.overrides()
                    .forEach(each -> own.put(
                            each.id().toString(),
                            new Wording(
                                    each.changes().point(),
                                    sorted(
                                            each.changes().sure() == null
                                                    ? norm.sure()
                                                    : each.changes().sure()))));
        }
        return own;
    }

    /** The wording of the terms of that version; of what is no version any more, the norm's newest. */
    Wording of(Norm newest, String version, Map<String, Wording> own) {
        Wording overridden = own.get(version);
        return overridden != null
                ? overridden
                : catalogue.versions(newest.id()).stream()
                        .filter(norm -> String.valueOf(norm.version()).equals(version))
                        .findFirst()
                        .map(Wording::of)
                        .orElseGet(() -> Wording.of(newest));
    }

    static List<Sureness> sorted(Collection<Sureness> sure) {
        return sure.stream().sorted().toList();
    }
}
