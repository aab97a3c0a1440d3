package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestView;

/** What the card's windows have in common: a form as it opens, and the card, or what changed meanwhile, after it was sent. */
@Component
class CardPages {

    private static final Set<String> CONFLICTS = Set.of("version-conflict", "dispatch.version-conflict");

    private final Card card;
    private final RequestDesk requests;
    private final RecordForms forms;
    private final FormChoices choices;
    private final PageWords words;

    CardPages(Card card, RequestDesk requests, RecordForms forms, FormChoices choices, PageWords words) {
        this.card = card;
        this.requests = requests;
        this.forms = forms;
        this.choices = choices;
        this.words = words;
    }

    /** The request a form is about. Refuses {@code request.unknown}, {@code number-ambiguous}. */
    RequestView request(Caller caller, String id) {
        return requests.get(caller, id);
    }

    /** A form that opens in the window. */
    String form(Caller caller, RequestView request, FormPage form, Model page) {
        page.addAttribute("words", words.of(caller));
        page.addAttribute("request", request);
        page.addAttribute("form", form);
        page.addAttribute("choices", choices.of(caller, request, form.fields()));
        return "console/act :: form";
    }

    /** The fields of an order but those the page knows by itself. */
    List<ActField> fields(Class<?> order, String... known) {
        return forms.fields(order).stream()
                .filter(field -> !Set.of(known).contains(field.name()))
                .toList();
    }

    /** Reads an order off what was sent; {@code known} is what the page knows by itself. */
    <T> T read(Caller caller, HttpServletRequest sent, Class<T> order, Map<String, ?> known) {
        Map<String, Object> values = new HashMap<>(read(caller, sent, forms.fields(order)));
        values.putAll(known);
        return forms.read(order, values);
    }

    Map<String, Object> read(Caller caller, HttpServletRequest sent, List<ActField> fields) {
        return ActValues.read(sent.getParameterMap(), fields, words.of(caller).zone());
    }

    /** Does it and shows the card after it; where somebody else decided meanwhile, what they did. */
    String done(Caller caller, String id, HttpServletResponse response, Model page, Runnable deed) {
        try {
            deed.run();
        } catch (Refused refused) {
            if (!CONFLICTS.contains(refused.code().code())) {
                throw refused;
            }
            return changed(caller, id, refused, response, page);
        }
        return card(caller, id, page);
    }

    /** The card as it stands. */
    String card(Caller caller, String id, Model page) {
        fill(caller, card.of(caller, id), page);
        return "console/card :: card";
    }

    void fill(Caller caller, Card.Shown shown, Model page) {
        page.addAttribute("words", words.of(caller));
        page.addAttribute("card", shown);
        page.addAttribute("request", shown.request());
        page.addAttribute("sheet", shown.sheet());
    }

    /** Of a work order or a visit the refusal says its version now; of the request it is the request's. */
    private String changed(Caller caller, String id, Refused refused, HttpServletResponse response, Model page) {
        Card.Shown now = card.of(caller, id);
        page.addAttribute("words", words.of(caller));
        page.addAttribute("request", now.request());
        page.addAttribute("latest", now.told().newest().getFirst());
        page.addAttribute(
                "version",
                refused.details().getOrDefault("version", now.request().decisionVersion()));
        response.setStatus(412);
        return "console/act :: changed";
    }
}
