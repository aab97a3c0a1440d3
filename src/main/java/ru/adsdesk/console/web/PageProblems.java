package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Problems;
import ru.adsdesk.problem.Refused;

/**
 * How a page tells a refusal: a part that was to be exchanged becomes the sentence with its fields, beside the form; a whole
 * page becomes a page of it. Programs that ask for a page get the problem as anywhere else.
 */
@ControllerAdvice
@Order(-1)
class PageProblems {

    private final Problems problems;

    PageProblems(Problems problems) {
        this.problems = problems;
    }

    @ControllerAdvice(annotations = ConsolePage.class)
    @Order(-2)
    static class OfPages {

        private final Problems problems;

        OfPages(Problems problems) {
            this.problems = problems;
        }

        @ExceptionHandler
        Object refused(Refused refused, HttpServletRequest request, Locale locale) {
            return answer(problems.tell(refused, locale), request);
        }
    }

    /** A mistyped address in a browser. */
    @ExceptionHandler
    Object noPage(NoResourceFoundException none, HttpServletRequest request, Locale locale) {
        if (!isPage(request)) {
            return answer(problems.tell(new Refused(BodyProblem.NOT_FOUND), locale), request);
        }
        return new ModelAndView("console/problem", Map.of("status", 404), HttpStatusCode.valueOf(404));
    }

    private static Object answer(ProblemDetail problem, HttpServletRequest request) {
        if (!isPage(request) && request.getHeader("HX-Request") == null) {
            return ResponseEntity.status(problem.getStatus())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        boolean part = request.getHeader("HX-Request") != null;
        int status = part && problem.getStatus() == 400 ? 422 : problem.getStatus();
        return new ModelAndView(
                part ? "console/problem :: part" : "console/problem",
                Map.of("problem", problem, "status", status),
                HttpStatusCode.valueOf(status));
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null
                && accepted.contains("text/html")
                && !request.getRequestURI().startsWith("/api/");
    }
}
