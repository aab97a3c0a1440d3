package ru.adsdesk.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.Preferences;
import ru.adsdesk.identity.Bearer;
import ru.adsdesk.identity.Bearers;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.IdentityProblem;
import ru.adsdesk.identity.IssuedToken;
import ru.adsdesk.identity.PlainPassword;
import ru.adsdesk.identity.Presented;
import ru.adsdesk.identity.Tokens;
import ru.adsdesk.problem.Problems;
import ru.adsdesk.problem.Refused;

/**
 * Logging in and out on a page. The session is an ordinary token in a cookie (see ADR 0035): it survives a restart, opens on
 * every instance, and is taken back as any other. No other site may log anybody in here.
 */
@ConsolePage
class LoginController {

    private final Tokens tokens;
    private final Bearers bearers;
    private final Preferences preferences;
    private final Problems problems;

    LoginController(Tokens tokens, Bearers bearers, Preferences preferences, Problems problems) {
        this.tokens = tokens;
        this.bearers = bearers;
        this.preferences = preferences;
        this.problems = problems;
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String login(
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            Locale locale,
            Model page) {
        return page(to, request, locale, page);
    }

    @PostMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String enter(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        try {
            Caller caller = begin(login.strip(), password, request, response);
            Cookies.look(preferences.of(caller, Cookies.look(request, locale)), request, response);
            return "redirect:" + LocalPath.orHome(to);
        } catch (Refused refused) {
            response.setStatus(
                    refused.code() == IdentityProblem.BAD_CREDENTIALS
                            ? 422
                            : refused.code().status());
            page.addAttribute("refusal", problems.tell(refused, locale).getDetail());
            page.addAttribute("login", login);
            return page(to, request, locale, page);
        }
    }

    @PostMapping(path = "/logout", produces = MediaType.TEXT_HTML_VALUE)
    String leave(HttpServletRequest request, HttpServletResponse response) {
        Presented.inCookie(request)
                .filter(token -> Presented.isProven(request, token))
                .ifPresent(token -> {
                    tokens.revoke(token);
                    Cookies.end(request, response);
                    response.setHeader("Clear-Site-Data", "\"storage\"");
                });
        return "redirect:/login";
    }

    private Caller begin(String login, String password, HttpServletRequest request, HttpServletResponse response) {
        if (!Presented.isFromOurPage(request)) {
            throw IdentityProblem.FORM_UNPROVEN.refused();
        }
        if (login.length() > 64 || password.length() > 200) {
            throw IdentityProblem.BAD_CREDENTIALS.refused();
        }
        IssuedToken issued = tokens.issue(login, new PlainPassword(password), request.getRemoteAddr());
        Cookies.begin(issued.token(), request, response);
        return bearers.judge(issued.token()) instanceof Bearer.Live live ? live.caller() : missing();
    }

    private static Caller missing() {
        throw IdentityProblem.TOKEN_UNKNOWN.refused();
    }

    private static String page(@Nullable String to, HttpServletRequest request, Locale locale, Model page) {
        page.addAttribute("to", LocalPath.orHome(to));
        page.addAttribute("look", Cookies.look(request, locale));
        return "console/login";
    }
}
