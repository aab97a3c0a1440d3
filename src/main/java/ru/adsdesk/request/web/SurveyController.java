package ru.adsdesk.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.request.Surveys;
import ru.adsdesk.request.Surveys.SurveySheet;
import ru.adsdesk.request.act.Survey;

/** The survey by a link, open to whoever has it; rate-limited by address. */
@RestController
@RequestMapping("/api/surveys/{token}")
@Tag(name = "Surveys", description = "Опрос по ссылке · The survey a resident answers by a link, without a login")
class SurveyController {

    private final Surveys surveys;

    SurveyController(Surveys surveys) {
        this.surveys = surveys;
    }

    @GetMapping
    @Operation(
            summary = "Show what a survey is about",
            description = "Number, kind, organisation, whether it may still be answered; nothing personal.")
    SurveySheet sheet(@PathVariable String token, HttpServletRequest request) {
        return surveys.sheet(token, request.getRemoteAddr());
    }

    @PostMapping
    @Operation(
            summary = "Answer a survey",
            description = "Once a completion. `NOT_FIXED` opens the request again in the same act.")
    SurveySheet answer(@PathVariable String token, @Valid @RequestBody Survey answer, HttpServletRequest request) {
        return surveys.answer(token, answer, request.getRemoteAddr());
    }
}
