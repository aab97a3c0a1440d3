package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import ru.adsdesk.console.Preference;
import ru.adsdesk.identity.Presented;

/** The cookies of the console: the session, and how pages look before anybody has logged in. */
final class Cookies {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private Cookies() {}

    /** The session: gone with the browser or with its token, whichever ends first; unseen by scripts and other sites. */
    static void begin(String token, HttpServletRequest request, HttpServletResponse response) {
        add(cookie(Presented.COOKIE, token, request).httpOnly(true), response);
    }

    static void end(HttpServletRequest request, HttpServletResponse response) {
        add(cookie(Presented.COOKIE, "", request).httpOnly(true).maxAge(0), response);
    }

    /** The login page looks as the last one here did. */
    static void look(Preference chosen, HttpServletRequest request, HttpServletResponse response) {
        add(cookie("theme", lower(chosen.theme()), request).maxAge(A_YEAR), response);
        add(cookie("lang", lower(chosen.language()), request).maxAge(A_YEAR), response);
    }

    /** What the cookies of a browser say. */
    static Preference look(HttpServletRequest request, Locale locale) {
        Preference.Theme theme =
                Presented.cookie(request, "theme").flatMap(Cookies::theme).orElse(Preference.Theme.AUTO);
        return new Preference(theme, Preference.Language.of(locale), false);
    }

    private static Optional<Preference.Theme> theme(String text) {
        return Arrays.stream(Preference.Theme.values())
                .filter(theme -> lower(theme).equals(text))
                .findFirst();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(String name, String value, HttpServletRequest request) {
        return ResponseCookie.from(name, value).path("/").sameSite("Strict").secure(request.isSecure());
    }

    private static void add(ResponseCookie.ResponseCookieBuilder cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
