package ru.adsdesk.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;

/**
 * Only known callers enter, and an auditor only to read, whatever the endpoint behind says of itself. What is their own an
 * auditor may change too: end their token, choose how pages look.
 */
final class EntryRule implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final RequestMatcher OWN = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.DELETE, "/api/tokens/current"),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/preferences"));

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Authentication known = authentication.get();
        return new AuthorizationDecision(known != null
                && known.getPrincipal() instanceof Caller caller
                && (caller.role() != Role.AUDITOR || changesNothing(context.getRequest())));
    }

    private static boolean changesNothing(HttpServletRequest request) {
        return READING.contains(request.getMethod()) || OWN.matches(request);
    }
}
