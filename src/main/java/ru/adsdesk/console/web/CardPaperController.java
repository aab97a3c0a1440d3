package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.paper.AccessAct;
import ru.adsdesk.paper.DamageAct;
import ru.adsdesk.paper.DrawPaper;
import ru.adsdesk.paper.Drawing;
import ru.adsdesk.paper.PaperForm;
import ru.adsdesk.paper.PaperId;
import ru.adsdesk.paper.PaperProposals;
import ru.adsdesk.paper.Papers;
import ru.adsdesk.paper.QualityAct;
import ru.adsdesk.paper.VoidReason;
import ru.adsdesk.paper.WorkAct;
import ru.adsdesk.paper.WrittenAnswer;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RequestView;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Acts and written answers on the card: drawn, and voided. What is left empty stays a line to be filled in by hand. */
@ConsolePage
@ForDispatchers
@RequestMapping(path = "/requests/{id}/papers", produces = MediaType.TEXT_HTML_VALUE)
class CardPaperController {

    private final CardPages pages;
    private final Drawing drawing;
    private final Papers papers;
    private final PaperProposals proposals;
    private final JsonMapper json;

    CardPaperController(CardPages pages, Drawing drawing, Papers papers, PaperProposals proposals, JsonMapper json) {
        this.pages = pages;
        this.drawing = drawing;
        this.papers = papers;
        this.proposals = proposals;
        this.json = json;
    }

    /** Why a form is void. */
    record VoidPaper(
            @NotNull VoidReason reason,
            @Size(max = 4000) @Nullable String words) {}

    /** Filled in from what the desk knows, so that the usual form is one confirmation. */
    @GetMapping("/new/{kind}")
    String form(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @PathVariable PaperForm kind, Model page) {
        RequestView request = pages.request(caller, id);
        FormPage form = new FormPage(
                "paper." + kind,
                "/requests/" + request.id() + "/papers/new/" + kind,
                request.decisionVersion(),
                pages.fields(order(kind)),
                proposed(caller, id, kind));
        return pages.form(caller, request, form, page);
    }

    private Map<String, Object> proposed(Caller caller, String id, PaperForm kind) {
        try {
            return json.convertValue(proposals.propose(caller, id, kind), new TypeReference<Map<String, Object>>() {});
        } catch (Refused nothingToPropose) {
            return Map.of();
        }
    }

    @PostMapping("/new/{kind}")
    String draw(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @PathVariable PaperForm kind,
            @RequestParam Integer version,
            @RequestParam(required = false) @Nullable String key,
            HttpServletRequest sent,
            HttpServletResponse response,
            Model page) {
        DrawPaper order = pages.read(caller, sent, order(kind), Map.of("form", kind.name()));
        return pages.done(caller, id, response, page, () -> drawing.draw(caller, id, order, version, key));
    }

    @GetMapping("/{paper}/void")
    String voidForm(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @PathVariable PaperId paper, Model page) {
        RequestView request = pages.request(caller, id);
        FormPage form = new FormPage(
                "paper.void",
                "/requests/" + request.id() + "/papers/" + paper + "/void",
                request.decisionVersion(),
                pages.fields(VoidPaper.class),
                Map.of());
        return pages.form(caller, request, form, page);
    }

    @PostMapping("/{paper}/void")
    String voidIt(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @PathVariable PaperId paper,
            HttpServletRequest sent,
            HttpServletResponse response,
            Model page) {
        VoidPaper order = pages.read(caller, sent, VoidPaper.class, Map.of());
        return pages.done(
                caller, id, response, page, () -> papers.voidIt(caller, paper, order.reason(), order.words()));
    }

    private static Class<? extends DrawPaper> order(PaperForm kind) {
        return switch (kind) {
            case WORK -> WorkAct.class;
            case DAMAGE -> DamageAct.class;
            case ACCESS -> AccessAct.class;
            case QUALITY -> QualityAct.class;
            case ANSWER -> WrittenAnswer.class;
        };
    }
}
