package ru.adsdesk.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * The token a call presents: in the header {@code Authorization}, which goes first, or in the cookie of somebody who logged
 * in on a page. A browser sends its cookie whoever wrote the page, so a call by cookie changes something only where it also
 * brings the proof that the form is ours (see {@link FormProof}) and no other site stands behind it.
 */
public final class Presented {

    /** Name of the cookie that carries a token. */
    public static final String COOKIE = "adsdesk";

    private static final String SCHEME = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private Presented() {}

    /** The token, however presented. */
    public static Optional<String> token(HttpServletRequest request) {
        return inHeader(request).or(() -> inCookie(request));
    }

    /** The token in the header. */
    public static Optional<String> inHeader(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    /** The token in the cookie. */
    public static Optional<String> inCookie(HttpServletRequest request) {
        return cookie(request, COOKIE);
    }

    /** The value of a cookie. */
    public static Optional<String> cookie(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Whether a call by this cookie may do what it asks: it only reads, or brings the proof of a form of ours. */
    public static boolean isProven(HttpServletRequest request, String token) {
        return READING.contains(request.getMethod())
                || (isFromOurPage(request)
                        && (FormProof.isOf(token, request.getHeader(FormProof.HEADER))
                                || FormProof.isOf(token, request.getParameter(FormProof.FIELD))));
    }

    /** Whether the browser says that the page behind a call is ours; browsers that say nothing are believed. */
    public static boolean isFromOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || OURS.contains(site);
    }
}
