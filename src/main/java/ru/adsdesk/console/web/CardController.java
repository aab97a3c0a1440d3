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
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.identity.ForExecutors;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.Acts;
import ru.adsdesk.request.PlanProposals;
import ru.adsdesk.request.Presence;
import ru.adsdesk.request.RequestContacts;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.act.Result;

/** The request's card: everything of it on one page, and its acts. */
@ConsolePage
class CardController {

    private final Card card;
    private final CardPages pages;
    private final Acts acts;
    private final ActForms forms;
    private final ActDefaults defaults;
    private final PlanProposals proposals;
    private final RequestContacts contacts;
    private final Presence presence;

    CardController(
            Card card,
            CardPages pages,
            Acts acts,
            ActForms forms,
            ActDefaults defaults,
            PlanProposals proposals,
            RequestContacts contacts,
            Presence presence) {
        this.card = card;
        this.pages = pages;
        this.acts = acts;
        this.forms = forms;
        this.defaults = defaults;
        this.proposals = proposals;
        this.contacts = contacts;
        this.presence = presence;
    }

    @GetMapping(path = "/requests/{id}", produces = MediaType.TEXT_HTML_VALUE)
    @ForReaders
    String card(@AuthenticationPrincipal Caller caller, @PathVariable String id, Model page) {
        pages.fill(caller, card.of(caller, id), page);
        return "console/card";
    }

    @GetMapping(path = "/requests/{id}/part", produces = MediaType.TEXT_HTML_VALUE)
    @ForReaders
    String part(@AuthenticationPrincipal Caller caller, @PathVariable String id, Model page) {
        return pages.card(caller, id, page);
    }

    /** The form of an act; what its address says of a field stands in it already: {@code ?service=GAS}. */
    @GetMapping(path = "/requests/{id}/acts/{act}", produces = MediaType.TEXT_HTML_VALUE)
    @ForExecutors
    String form(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> given,
            Model page) {
        RequestView request = pages.request(caller, id);
        List<ActField> fields =
                fields(act).stream().map(field -> offered(request, field)).toList();
        Map<String, Object> values = new HashMap<>(defaults.of(caller, request, act));
        fields.stream()
                .filter(field -> given.containsKey(field.name()))
                .forEach(field -> values.put(field.name(), given.get(field.name())));
        FormPage form = new FormPage(
                "act." + act, "/requests/" + request.id() + "/acts/" + act, request.decisionVersion(), fields, values);
        return pages.form(caller, request, form, page);
    }

    /** Where somebody else decided meanwhile, the form stays as it was typed and says what changed. */
    @PostMapping(path = "/requests/{id}/acts/{act}", produces = MediaType.TEXT_HTML_VALUE)
    @ForExecutors
    String act(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String key,
            HttpServletRequest sent,
            HttpServletResponse response,
            Model page) {
        Map<String, Object> values = pages.read(caller, sent, fields(act));
        return pages.done(
                caller, id, response, page, () -> acts.act(caller, id, forms.read(act, values), version, key));
    }

    /** What the desk proposes becomes the plan as it is. */
    @PostMapping(path = "/requests/{id}/plan", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String plan(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam Integer version,
            @RequestParam(required = false) @Nullable String key,
            HttpServletResponse response,
            Model page) {
        return pages.done(
                caller,
                id,
                response,
                page,
                () -> acts.act(
                        caller,
                        id,
                        proposals.propose(caller, pages.request(caller, id)).plan(),
                        version,
                        key));
    }

    /** Whom to call about it, nearest first, with what to tell there. */
    @GetMapping(path = "/requests/{id}/contacts", produces = MediaType.TEXT_HTML_VALUE)
    @ForReaders
    String contacts(@AuthenticationPrincipal Caller caller, @PathVariable String id, Model page) {
        RequestView request = pages.request(caller, id);
        page.addAttribute("request", request);
        page.addAttribute("contacts", contacts.list(caller, request, null));
        return "console/card-parts :: directory";
    }

    @PostMapping(path = "/requests/{id}/presence", produces = MediaType.TEXT_HTML_VALUE)
    @ForExecutors
    String beat(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean editing,
            Model page) {
        page.addAttribute("others", presence.beat(caller, id, editing));
        return "console/act :: others";
    }

    /** Of the results only those it may be closed with as it stands. */
    private static ActField offered(RequestView request, ActField field) {
        return field.name().equals("result")
                ? field.among(
                        request.possibleResults().stream().map(Result::name).toList())
                : field;
    }

    private List<ActField> fields(String act) {
        return forms.fields(act).orElseThrow(() -> new Refused(BodyProblem.NOT_FOUND));
    }
}
