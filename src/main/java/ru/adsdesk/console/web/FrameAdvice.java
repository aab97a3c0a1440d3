package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ru.adsdesk.console.LiveFeed;
import ru.adsdesk.console.Preferences;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.FormProof;
import ru.adsdesk.identity.Presented;
import ru.adsdesk.request.Mentions;

/** Gives every page of the console its frame. */
@ControllerAdvice(annotations = ConsolePage.class)
class FrameAdvice {

    private final Preferences preferences;
    private final Navigation navigation;
    private final LiveFeed feed;
    private final Mentions mentions;
    private final Clock clock;

    FrameAdvice(Preferences preferences, Navigation navigation, LiveFeed feed, Mentions mentions, Clock clock) {
        this.preferences = preferences;
        this.navigation = navigation;
        this.feed = feed;
        this.mentions = mentions;
        this.clock = clock;
    }

    /** Absent where nobody is logged in. The position is read before the page reads anything: what comes later is told. */
    @ModelAttribute("frame")
    @Nullable
    Frame frame(@AuthenticationPrincipal @Nullable Object known, HttpServletRequest request, Locale locale) {
        if (!(known instanceof Caller caller)) {
            return null;
        }
        return new Frame(
                caller.name(),
                caller.role().name(),
                caller.actor().id().toString(),
                Presented.inCookie(request).map(FormProof::of).orElse(""),
                navigation.of(caller.role()),
                preferences.of(caller, Cookies.look(request, locale)),
                Navigation.isReading(caller.role()) ? feed.position() : null,
                clock.instant(),
                mentions.unread(caller),
                here(request));
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
