package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.dispatch.order.WorkOrderDesk;
import ru.adsdesk.dispatch.visit.AgreeVisit;
import ru.adsdesk.dispatch.visit.CancelledWhy;
import ru.adsdesk.dispatch.visit.Slot;
import ru.adsdesk.dispatch.visit.VisitDesk;
import ru.adsdesk.dispatch.visit.VisitId;
import ru.adsdesk.dispatch.visit.VisitView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.request.RequestView;

/** Visits on the card: agreed with the resident, changed, cancelled; after a closed door the next time stands in the form. */
@ConsolePage
@ForDispatchers
@RequestMapping(path = "/requests/{id}/visits", produces = MediaType.TEXT_HTML_VALUE)
class CardVisitController {

    private static final Duration LENGTH = Duration.ofHours(2);

    private final CardPages pages;
    private final VisitDesk visits;
    private final WorkOrderDesk orders;
    private final Clock clock;

    CardVisitController(CardPages pages, VisitDesk visits, WorkOrderDesk orders, Clock clock) {
        this.pages = pages;
        this.visits = visits;
        this.orders = orders;
        this.clock = clock;
    }

    /** Why nobody comes. */
    record CancelVisit(@NotNull CancelledWhy reason) {}

    @GetMapping("/new")
    String form(@AuthenticationPrincipal Caller caller, @PathVariable String id, Model page) {
        RequestView request = pages.request(caller, id);
        Slot slot = Optional.ofNullable(visits.list(request).proposed()).orElseGet(() -> wished(request));
        Map<String, Object> values = values(slot.from(), slot.to());
        values.put("reason", "REPAIR");
        values.put("way", "PHONE");
        orders.list(caller, request).stream()
                .filter(order -> order.state().isOpen())
                .findFirst()
                .ifPresent(order -> values.put("workOrder", order.id().toString()));
        FormPage form = new FormPage(
                "visit.agree",
                "/requests/" + request.id() + "/visits/new",
                request.decisionVersion(),
                pages.fields(AgreeVisit.class),
                values);
        return pages.form(caller, request, form, page);
    }

    /** As wished or planned, otherwise from the next hour but one. */
    private Slot wished(RequestView request) {
        Instant now = clock.instant();
        Instant wished = request.course().visitAt() == null
                ? request.wishedFrom()
                : request.course().visitAt();
        Instant from = wished != null && wished.isAfter(now)
                ? wished
                : now.truncatedTo(ChronoUnit.HOURS).plus(LENGTH);
        Instant to =
                request.wishedTo() != null && request.wishedTo().isAfter(from) ? request.wishedTo() : from.plus(LENGTH);
        return new Slot(from, to);
    }

    private static Map<String, Object> values(Instant from, Instant to) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", from.toString());
        values.put("to", to.toString());
        return values;
    }

    @PostMapping("/new")
    String agree(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String key,
            HttpServletRequest sent,
            HttpServletResponse response,
            Model page) {
        AgreeVisit order = pages.read(caller, sent, AgreeVisit.class, Map.of());
        return pages.done(caller, id, response, page, () -> visits.agree(caller, id, order, key));
    }

    @GetMapping("/{visit}/change")
    String changeForm(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @PathVariable VisitId visit, Model page) {
        RequestView request = pages.request(caller, id);
        VisitView seen = visits.get(caller, visit);
        Map<String, Object> values = values(seen.from(), seen.to());
        values.put("reason", seen.reason().name());
        values.put("way", seen.way().name());
        values.put(
                "workers",
                seen.workers().stream().map(comer -> comer.id().toString()).toList());
        if (seen.words() != null) {
            values.put("words", seen.words());
        }
        if (seen.workOrder() != null) {
            values.put("workOrder", seen.workOrder().toString());
        }
        return pages.form(caller, request, form(request, seen, "change", pages.fields(AgreeVisit.class), values), page);
    }

    @PostMapping("/{visit}/change")
    String change(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @PathVariable VisitId visit,
            @RequestParam Integer version,
            HttpServletRequest sent,
            HttpServletResponse response,
            Model page) {
        AgreeVisit order = pages.read(caller, sent, AgreeVisit.class, Map.of());
        return pages.done(caller, id, response, page, () -> visits.change(caller, visit, version, order));
    }

    @GetMapping("/{visit}/cancel")
    String cancelForm(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @PathVariable VisitId visit, Model page) {
        RequestView request = pages.request(caller, id);
        VisitView seen = visits.get(caller, visit);
        return pages.form(
                caller, request, form(request, seen, "cancel", pages.fields(CancelVisit.class), Map.of()), page);
    }

    @PostMapping("/{visit}/cancel")
    String cancel(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @PathVariable VisitId visit,
            @RequestParam Integer version,
            HttpServletRequest sent,
            HttpServletResponse response,
            Model page) {
        CancelVisit order = pages.read(caller, sent, CancelVisit.class, Map.of());
        return pages.done(caller, id, response, page, () -> visits.cancel(caller, visit, version, order.reason()));
    }

    private static FormPage form(
            RequestView request, VisitView visit, String act, List<ActField> fields, Map<String, Object> values) {
        return new FormPage(
                "visit." + act,
                "/requests/" + request.id() + "/visits/" + visit.id() + "/" + act,
                visit.version(),
                fields,
                values);
    }
}
