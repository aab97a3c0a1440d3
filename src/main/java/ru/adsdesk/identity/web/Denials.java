package ru.adsdesk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.IdentityProblem;
import ru.adsdesk.problem.ProblemAnswers;

/**
 * Tells those who may not enter why: 401 where they are nobody, 403 where they are somebody. Who opens a page in a browser
 * and is nobody is led to the login and from there back.
 */
@Component
class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemAnswers answers;

    Denials(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        IdentityProblem reason = request.getAttribute(BearerFilter.REASON) instanceof IdentityProblem known
                ? known
                : IdentityProblem.AUTH_REQUIRED;
        if (PageVisit.leadsToLogin(request, response, reason)) {
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answers.write(reason.refused(), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (PageVisit.isOne(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        answers.write(IdentityProblem.FORBIDDEN.refused(), request, response);
    }
}
