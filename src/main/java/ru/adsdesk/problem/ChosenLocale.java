package ru.adsdesk.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language a person chose on a page goes before what their browser is set to. */
final class ChosenLocale extends AcceptHeaderLocaleResolver {

    /** Cookie that holds the choice: {@code ru} or {@code en}. */
    private static final String COOKIE = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, COOKIE);
        return chosen == null
                ? super.resolveLocale(request)
                : getSupportedLocales().stream()
                        .filter(locale -> locale.getLanguage().equals(chosen.getValue()))
                        .findFirst()
                        .orElseGet(() -> super.resolveLocale(request));
    }
}
