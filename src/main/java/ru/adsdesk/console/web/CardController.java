package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import ru.adsdesk.identity.AccountView;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForExecutors;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.Page;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.Acts;
import ru.adsdesk.request.Presence;
import ru.adsdesk.request.RequestView;

/** The request's card: everything of it on one page, and its acts. */
@ConsolePage
class CardController {

    private final Card card;
    private final Acts acts;
    private final ActForms forms;
    private final Sorted sorted;
    private final ActDefaults defaults;
    private final Presence presence;
    private final Accounts accounts;
    private final PageWords words;

    CardController(
            Card card,
            Acts acts,
            ActForms forms,
            Sorted sorted,
            ActDefaults defaults,
            Presence presence,
            Accounts accounts,
            PageWords words) {
        this.card = card;
        this.acts = acts;
        this.forms = forms;
        this.sorted = sorted;
        this.defaults = defaults;
        this.presence = presence;
        this.accounts = accounts;
        this.words = words;
    }

    @GetMapping(path = "/requests/{id}", produces = MediaType.TEXT_HTML_VALUE)
    @ForReaders
    String card(@AuthenticationPrincipal Caller caller, @PathVariable String id, Model page) {
        fill(caller, card.of(caller, id), page);
        return "console/card";
    }

    @GetMapping(path = "/requests/{id}/part", produces = MediaType.TEXT_HTML_VALUE)
    @ForReaders
    String part(@AuthenticationPrincipal Caller caller, @PathVariable String id, Model page) {
        fill(caller, card.of(caller, id), page);
        return "console/card :: card";
    }

    @GetMapping(path = "/requests/{id}/acts/{act}", produces = MediaType.TEXT_HTML_VALUE)
    @ForExecutors
    String form(@AuthenticationPrincipal Caller caller, @PathVariable String id, @PathVariable String act, Model page) {
        RequestView request = card.of(caller, id).request();
        List<ActField> fields = forms.fields(act).orElseThrow(() -> new Refused(BodyProblem.NOT_FOUND));
        page.addAttribute("words", words.of(caller));
        page.addAttribute("request", request);
        page.addAttribute("act", act);
        page.addAttribute("fields", fields);
        page.addAttribute("values", defaults.of(caller, request, act));
        if (has(fields, ActField.Type.CONTACT)) {
            page.addAttribute("contacts", defaults.contacts(caller, request));
        }
        if (has(fields, ActField.Type.KIND)) {
            page.addAttribute("kinds", sorted.all(caller));
        }
        if (has(fields, ActField.Type.PERSON)) {
            page.addAttribute("people", people(caller));
        }
        return "console/act :: form";
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
            HttpServletRequest form,
            HttpServletResponse response,
            Model page) {
        List<ActField> fields = forms.fields(act).orElseThrow(() -> new Refused(BodyProblem.NOT_FOUND));
        PageWords.Of reader = words.of(caller);
        Map<String, Object> values = ActValues.read(form.getParameterMap(), fields, reader.zone());
        try {
            acts.act(caller, id, forms.read(act, values), version, key);
        } catch (Refused refused) {
            if (!refused.code().code().equals("version-conflict")) {
                throw refused;
            }
            return changed(caller, id, response, page);
        }
        fill(caller, card.of(caller, id), page);
        return "console/card :: card";
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

    private String changed(Caller caller, String id, HttpServletResponse response, Model page) {
        Card.Shown now = card.of(caller, id);
        page.addAttribute("words", words.of(caller));
        page.addAttribute("request", now.request());
        page.addAttribute("latest", now.lines().getFirst());
        response.setStatus(412);
        return "console/act :: changed";
    }

    private void fill(Caller caller, Card.Shown shown, Model page) {
        page.addAttribute("words", words.of(caller));
        page.addAttribute("card", shown);
        page.addAttribute("request", shown.request());
        page.addAttribute("sheet", shown.sheet());
    }

    private List<AccountView> people(Caller caller) {
        return accounts.list(caller, null, Page.MOST).stream()
                .filter(account -> account.disabledAt() == null)
                .toList();
    }

    private static boolean has(List<ActField> fields, ActField.Type type) {
        return fields.stream().anyMatch(field -> field.type() == type);
    }
}
