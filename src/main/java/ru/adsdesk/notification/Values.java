package ru.adsdesk.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.notification.template.Language;
import ru.adsdesk.notification.template.Variable;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.sla.ClockView;

/** What stands in a message's words: everything in the recipient's language, every time in the house's zone. */
@Component
class Values {

    private static final Set<String> NO_TERM = Set.of("inform_plan", "slip_inform", "minor_fault", "quality_check");

    private final Organisations organisations;
    private final Reasons reasons;

    Values(Organisations organisations, Reasons reasons) {
        this.organisations = organisations;
        this.reasons = reasons;
    }

    Map<Variable, String> of(Telling telling, List<ClockView> clocks, Language language) {
        Map<Variable, String> values = of(telling.request());
        ZoneId zone = telling.request().where().zone();
        put(values, Variable.TERMS, terms(ahead(telling.request(), clocks), zone, language));
        telling.times().forEach((variable, at) -> values.put(variable, time(at, zone, language)));
        Instant visit = telling.times().get(Variable.VISIT);
        if (visit != null && telling.visitTo() != null) {
            values.put(Variable.VISIT, time(visit, zone, language) + "–" + hour(telling.visitTo(), zone));
        }
        telling.words().forEach((variable, word) -> put(values, variable, reasons.inWords(word, language.locale())));
        return values;
    }

    /** What any message about a request may say. */
    Map<Variable, String> of(RequestBrief request) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        put(values, Variable.NUMBER, request.number());
        put(values, Variable.KIND, request.kindName());
        put(values, Variable.ADDRESS, request.where().address());
        if (request.organisation() != null) {
            organisations.find(request.organisation()).ifPresent(server -> put(values, server));
        }
        return values;
    }

    private static void put(Map<Variable, String> values, OrganisationView server) {
        put(values, Variable.ORGANISATION, server.name());
        put(values, Variable.PHONE, server.phone() == null ? null : new Phone(server.phone()).shown());
    }

    /** What was over before the desk heard of the trouble is nothing to promise. */
    private static List<ClockView> ahead(RequestBrief request, List<ClockView> clocks) {
        Instant registered = request.times().registeredAt();
        return clocks.stream()
                .filter(clock -> clock.dueAt() != null && clock.dueAt().isAfter(registered))
                .toList();
    }

    /** The terms the norms set for the trouble itself; where none of the well-known ones runs, the nearest of the others. */
    private @Nullable String terms(List<ClockView> clocks, ZoneId zone, Language language) {
        List<ClockView> due =
                clocks.stream().filter(clock -> !NO_TERM.contains(clock.norm())).toList();
        List<ClockView> known = due.stream()
                .filter(clock -> reasons.knows("term." + clock.norm()))
                .toList();
        List<String> told = (known.isEmpty() ? due.stream().limit(1) : known.stream())
                .map(clock -> term(clock, known.isEmpty() ? "any" : clock.norm(), zone, language))
                .toList();
        return told.isEmpty() ? null : String.join(", ", told);
    }

    private String term(ClockView clock, String name, ZoneId zone, Language language) {
        return reasons.sentence(
                "term." + name, language.locale(), time(Objects.requireNonNull(clock.dueAt()), zone, language));
    }

    /** An instant as a person there reads it. */
    static String time(Instant at, ZoneId zone, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM, HH:mm", language.locale()).format(at.atZone(zone));
    }

    private static String hour(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at.atZone(zone));
    }

    private static void put(Map<Variable, String> values, Variable variable, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(variable, value);
        }
    }
}
