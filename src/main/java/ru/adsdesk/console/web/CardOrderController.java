package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.offer.OfferView;
import ru.adsdesk.dispatch.offer.Offers;
import ru.adsdesk.dispatch.order.MakeWorkOrder;
import ru.adsdesk.dispatch.order.OrderCommand;
import ru.adsdesk.dispatch.order.WorkOrderDesk;
import ru.adsdesk.dispatch.order.WorkOrderId;
import ru.adsdesk.dispatch.order.WorkOrderView;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.request.RequestView;

/** Work orders on the card: given out to the best of those offered, and moved on when the crew tells by telephone. */
@ConsolePage
@ForDispatchers
@RequestMapping(path = "/requests/{id}/orders", produces = MediaType.TEXT_HTML_VALUE)
class CardOrderController {

    private final CardPages pages;
    private final WorkOrderDesk orders;
    private final Offers offers;
    private final ActForms acts;

    CardOrderController(CardPages pages, WorkOrderDesk orders, Offers offers, ActForms acts) {
        this.pages = pages;
        this.orders = orders;
        this.offers = offers;
        this.acts = acts;
    }

    /** With the best offer chosen, or the crew its address names. */
    @GetMapping("/new")
    String form(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable CrewId crew,
            Model page) {
        RequestView request = pages.request(caller, id);
        Map<String, Object> values = new HashMap<>();
        if (crew == null) {
            offers.list(caller, id).stream()
                    .filter(OfferView::fits)
                    .findFirst()
                    .ifPresent(best -> values.put("crew", best.crew().toString()));
        } else {
            values.put("crew", crew.toString());
        }
        if (!request.course().works().isEmpty()) {
            values.put("task", String.join("\n", request.course().works()));
        }
        FormPage form = new FormPage(
                "order.make",
                "/requests/" + request.id() + "/orders/new",
                request.decisionVersion(),
                pages.fields(MakeWorkOrder.class, "request"),
                values);
        return pages.form(caller, request, form, page);
    }

    @PostMapping("/new")
    String make(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam Integer version,
            @RequestParam(required = false) @Nullable String key,
            HttpServletRequest sent,
            HttpServletResponse response,
            Model page) {
        MakeWorkOrder order = pages.read(caller, sent, MakeWorkOrder.class, Map.of("request", id));
        return pages.done(caller, id, response, page, () -> orders.make(caller, order, version, key));
    }

    @GetMapping("/{order}/{act}")
    String actForm(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @PathVariable WorkOrderId order,
            @PathVariable String act,
            Model page) {
        RequestView request = pages.request(caller, id);
        WorkOrderView seen = orders.get(caller, order);
        List<ActField> fields = pages.fields(acts.command(act));
        FormPage form = new FormPage(
                "order.act." + act,
                "/requests/" + request.id() + "/orders/" + order + "/" + act,
                seen.version(),
                fields,
                Map.of());
        return pages.form(caller, request, form, page);
    }

    @PostMapping("/{order}/{act}")
    String act(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @PathVariable WorkOrderId order,
            @PathVariable String act,
            @RequestParam Integer version,
            @RequestParam(required = false) @Nullable String key,
            HttpServletRequest sent,
            HttpServletResponse response,
            Model page) {
        OrderCommand command = pages.read(caller, sent, acts.command(act), Map.of());
        return pages.done(caller, id, response, page, () -> orders.act(caller, order, command, version, key));
    }
}
