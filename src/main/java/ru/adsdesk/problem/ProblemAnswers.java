package ru.adsdesk.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal straight into an answer; for filters, which stand before the controllers' advice. */
@Component
public class ProblemAnswers {

    private final Problems problems;
    private final JsonMapper json;
    private final LocaleResolver locales;

    ProblemAnswers(Problems problems, JsonMapper json, LocaleResolver locales) {
        this.problems = problems;
        this.json = json;
        this.locales = locales;
    }

    /** Answers with the refusal, in the language of who asks. */
    public void write(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDetail problem = problems.tell(refused, locales.resolveLocale(request));
        response.setStatus(problem.getStatus());
        headers(refused).forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }

    static HttpHeaders headers(Refused refused) {
        HttpHeaders headers = new HttpHeaders();
        Object wait = refused.details().get(Refused.RETRY_AFTER);
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, wait.toString());
        }
        return headers;
    }
}
