package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.Preference;
import ru.adsdesk.console.Preferences;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForReaders;

/** A person chooses how their pages look and sound. */
@ConsolePage
class PreferenceController {

    private final Preferences preferences;

    PreferenceController(Preferences preferences) {
        this.preferences = preferences;
    }

    @PostMapping(path = "/preferences", produces = MediaType.TEXT_HTML_VALUE)
    @ForReaders
    String choose(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) Preference.@Nullable Theme theme,
            @RequestParam(required = false) Preference.@Nullable Language language,
            @RequestParam(required = false) @Nullable Boolean muted,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Preference chosen =
                preferences.of(caller, Cookies.look(request, locale)).with(theme, language, muted);
        preferences.keep(caller, chosen);
        Cookies.look(chosen, request, response);
        return "redirect:" + LocalPath.orHome(to);
    }
}
