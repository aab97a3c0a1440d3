package ru.adsdesk.console.survey;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.request.Surveys;

/** What the resident whose request is done says of it. Shows nothing personal: whoever holds the link sees it. */
@ConsolePage
class SurveyPageController {

    private final Surveys surveys;

    SurveyPageController(Surveys surveys) {
        this.surveys = surveys;
    }

    @GetMapping(path = "/s/{token}", produces = MediaType.TEXT_HTML_VALUE)
    String survey(@PathVariable String token, HttpServletRequest request, Model page) {
        page.addAttribute("survey", surveys.sheet(token, request.getRemoteAddr()));
        page.addAttribute("token", token);
        return "console/survey/survey";
    }
}
