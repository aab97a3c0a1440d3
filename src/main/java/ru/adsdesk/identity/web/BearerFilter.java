package ru.adsdesk.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import ru.adsdesk.identity.Bearer;
import ru.adsdesk.identity.Bearers;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.IdentityProblem;
import ru.adsdesk.identity.KeyRates;
import ru.adsdesk.identity.Presented;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.ProblemAnswers;
import ru.adsdesk.problem.Refused;

/**
 * Says who calls, from {@code Authorization: Bearer} or the cookie of a page (see {@link Presented}). A bad token makes nobody
 * of the caller, which open addresses do not mind; why it was bad is kept for {@link Denials}. Keys that call too often are
 * turned away here.
 */
final class BearerFilter extends OncePerRequestFilter {

    static final String REASON = BearerFilter.class.getName() + ".reason";

    private final Bearers bearers;
    private final KeyRates rates;
    private final ProblemAnswers answers;
    private final SecurityContextRepository contexts;

    BearerFilter(Bearers bearers, KeyRates rates, ProblemAnswers answers, SecurityContextRepository contexts) {
        this.bearers = bearers;
        this.rates = rates;
        this.answers = answers;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = callerOf(request);
        Optional<Duration> wait = caller == null ? Optional.empty() : rates.take(caller);
        if (wait.isPresent()) {
            answers.write(new Refused(BodyProblem.TOO_MANY_REQUESTS).retryAfter(wait.get()), request, response);
            return;
        }
        if (caller != null) {
            enter(caller, request, response);
        }
        chain.doFilter(request, response);
    }

    private @Nullable Caller callerOf(HttpServletRequest request) {
        Optional<String> header = Presented.inHeader(request);
        if (header.isPresent()) {
            return judge(header.get(), request);
        }
        Optional<String> cookie = Presented.inCookie(request);
        if (cookie.isEmpty()) {
            return null;
        }
        return Presented.isProven(request, cookie.get())
                ? judge(cookie.get(), request)
                : because(IdentityProblem.FORM_UNPROVEN, request);
    }

    private @Nullable Caller judge(String token, HttpServletRequest request) {
        return switch (bearers.judge(token)) {
            case Bearer.Live live -> live.caller();
            case Bearer.Expired expired -> because(IdentityProblem.TOKEN_EXPIRED, request);
            case Bearer.Unknown unknown -> because(IdentityProblem.TOKEN_UNKNOWN, request);
        };
    }

    private static @Nullable Caller because(IdentityProblem reason, HttpServletRequest request) {
        request.setAttribute(REASON, reason);
        return null;
    }

    /** Kept with the request, so that an answer that goes on asynchronously knows its caller too. */
    private void enter(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerAuthentication(caller));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
