package ru.adsdesk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import ru.adsdesk.identity.IdentityProblem;

/** Tells browsers that open pages from programs that call the API, and leads the former to the login. */
final class PageVisit {

    private static final String LOGIN = "/login?to=";

    private PageVisit() {}

    /** Whether a person's browser opens a page. */
    static boolean isOne(HttpServletRequest request) {
        String accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accepted.contains("text/html") && !request.getRequestURI().startsWith("/api/");
    }

    /** Whether the answer was given: to the login and back here. A page that exchanges a part of itself goes as a whole. */
    static boolean leadsToLogin(HttpServletRequest request, HttpServletResponse response, IdentityProblem reason)
            throws IOException {
        if (reason == IdentityProblem.FORM_UNPROVEN) {
            return false;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", LOGIN + encoded(pageOf(request.getHeader("HX-Current-URL"))));
            return true;
        }
        if (!HttpMethod.GET.matches(request.getMethod()) || !isOne(request)) {
            return false;
        }
        String query = request.getQueryString();
        response.sendRedirect(LOGIN + encoded(request.getRequestURI() + (query == null ? "" : "?" + query)));
        return true;
    }

    private static String pageOf(@Nullable String url) {
        try {
            URI page = URI.create(Objects.requireNonNullElse(url, "/"));
            return Objects.requireNonNullElse(page.getRawPath(), "/")
                    + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        } catch (IllegalArgumentException garbled) {
            return "/";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
