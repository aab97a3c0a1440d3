package ru.adsdesk.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import ru.adsdesk.identity.Role;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.DeskTest;

/** Sweeps every mapped endpoint of every module. */
@DeskTest
class EveryEndpointTests {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Endpoint LOGOUT = new Endpoint(HttpMethod.DELETE, "/api/tokens/current", null);
    private static final Endpoint LOOK = new Endpoint(HttpMethod.POST, "/preferences", null);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Desk desk;

    private record Endpoint(HttpMethod method, String pattern, HandlerMethod handler) {

        boolean isOpen() {
            PathContainer path = PathContainer.parsePath(address());
            return OpenAddresses.ALL.stream()
                    .filter(open -> open.method() == null || open.method().equals(method))
                    .anyMatch(open -> PathPatternParser.defaultInstance
                            .parse(open.pattern())
                            .matches(path));
        }

        boolean isSameAs(Endpoint other) {
            return method.equals(other.method) && pattern.equals(other.pattern);
        }

        String address() {
            return pattern.replaceAll("\\{\\*?[^}]+}|\\*+", "019a0000-0000-7000-8000-000000000000");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Test
    void findsTheEndpointsAtAll() {
        assertThat(endpoints())
                .extracting(Endpoint::toString)
                .contains("POST /api/tokens", "GET /api/me", "DELETE /api/keys/{id}", "GET /v3/api-docs");
    }

    @TestFactory
    Stream<DynamicTest> carriesAGuardOrIsNamedOpen() {
        return each(endpoint -> assertThat(endpoint.isOpen() || GuardFirst.isGuarded(endpoint.handler()))
                .as("%s has neither a guard nor a place on the list of open addresses", endpoint)
                .isTrue());
    }

    @TestFactory
    Stream<DynamicTest> refusesNobodyUnlessOpen() {
        return each(endpoint -> {
            var answer = http.method(endpoint.method())
                    .uri(endpoint.address())
                    .contentType(MediaType.APPLICATION_JSON)
                    .exchange();
            if (endpoint.isOpen()) {
                assertThat(answer).matches(open -> open.getResponse().getStatus() != 401);
            } else {
                assertThat(answer).hasStatus(401);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> letsAnAuditorChangeNothing() {
        String auditor = desk.person(Role.AUDITOR, desk.centre()).bearer();
        return each(endpoint -> {
            if (!READING.contains(endpoint.method())
                    && !endpoint.isOpen()
                    && !endpoint.isSameAs(LOGOUT)
                    && !endpoint.isSameAs(LOOK)) {
                assertThat(http.method(endpoint.method())
                                .uri(endpoint.address())
                                .header("Authorization", auditor)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{}"))
                        .hasStatus(403);
            }
        });
    }

    private Stream<DynamicTest> each(java.util.function.Consumer<Endpoint> claim) {
        return endpoints().stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> claim.accept(endpoint)));
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> found = new ArrayList<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping ->
                        mapping.getHandlerMethods().forEach((info, handler) -> found.addAll(of(info, handler))));
        return found;
    }

    private static Collection<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
        Collection<RequestMethod> methods = named.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : named;
        return info.getPatternValues().stream()
                .flatMap(pattern ->
                        methods.stream().map(method -> new Endpoint(method.asHttpMethod(), pattern, handler)))
                .toList();
    }
}
