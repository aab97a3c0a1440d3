package ru.adsdesk.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.sla.ClockView;

/** Fills in what the desk knows already: the organisation, the request, the day an answer is due. */
@Component
class Situations {

    private static final Set<String> REPLIES = Set.of("appeal_reply", "quality_reply");

    private final Organisations organisations;
    private final Centres centres;

    Situations(Organisations organisations, Centres centres) {
        this.organisations = organisations;
        this.centres = centres;
    }

    /** When the answer is due: the earliest of the clocks that wait for one. */
    static @Nullable Instant dueAt(RequestView seen) {
        List<Instant> due = seen.clocks().stream()
                .filter(clock -> REPLIES.contains(clock.norm()))
                .map(ClockView::dueAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return due.isEmpty() ? null : due.getFirst();
    }

    Situation of(
            Caller caller,
            PaperNumber number,
            RequestBrief request,
            Instant at,
            @Nullable Instant dueAt,
            @Nullable DrawnSignature signature) {
        Map.Entry<String, String> house = house(request);
        return new Situation(number, house.getKey(), house.getValue(), request, at, caller.name(), dueAt, signature);
    }

    /** Name and particulars of who draws the form. */
    Map.Entry<String, String> house(RequestBrief request) {
        return request.organisation() == null
                ? Map.entry(centre(request), "аварийно-диспетчерская служба")
                : organisations
                        .find(request.organisation())
                        .map(its -> Map.entry(its.name(), particulars(its)))
                        .orElseGet(() -> Map.entry(centre(request), ""));
    }

    private String centre(RequestBrief request) {
        return centres.get(request.centre()).name();
    }

    private static String particulars(OrganisationView its) {
        return Stream.of(
                        its.inn() == null ? null : "ИНН " + its.inn(),
                        its.phone() == null ? null : "тел. " + its.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
