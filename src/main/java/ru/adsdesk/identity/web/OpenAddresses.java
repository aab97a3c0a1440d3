package ru.adsdesk.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** Every address that answers to anybody. What is not named here is guarded. */
final class OpenAddresses {

    /** An open address; without a method, by any. */
    record Open(@Nullable HttpMethod method, String pattern) {}

    static final List<Open> ALL = List.of(
            new Open(HttpMethod.POST, "/api/tokens"),
            new Open(HttpMethod.GET, "/api/problems"),
            new Open(HttpMethod.GET, "/api/journals/*/checkpoint"),
            new Open(HttpMethod.GET, "/api/journals/*/key"),
            new Open(HttpMethod.GET, "/v3/api-docs"),
            new Open(HttpMethod.GET, "/v3/api-docs.yaml"),
            new Open(HttpMethod.GET, "/v3/api-docs/**"),
            new Open(HttpMethod.GET, "/swagger-ui/**"),
            new Open(HttpMethod.GET, "/swagger-ui.html"),
            new Open(HttpMethod.GET, "/console/**"),
            new Open(HttpMethod.GET, "/webjars/**"),
            new Open(HttpMethod.GET, "/favicon.ico"),
            new Open(HttpMethod.GET, "/login"),
            new Open(HttpMethod.POST, "/login"),
            new Open(HttpMethod.POST, "/logout"),
            new Open(HttpMethod.GET, "/actuator/health"),
            new Open(HttpMethod.GET, "/actuator/health/**"),
            new Open(HttpMethod.GET, "/s/*"),
            new Open(HttpMethod.GET, "/api/surveys/*"),
            new Open(HttpMethod.POST, "/api/surveys/*"),
            new Open(HttpMethod.POST, "/api/telephony/mango/*/events/**"),
            new Open(HttpMethod.GET, "/api/telephony/zadarma/*"),
            new Open(HttpMethod.POST, "/api/telephony/zadarma/*"),
            new Open(HttpMethod.POST, "/api/push-receipts/*"),
            new Open(null, "/error"));

    private OpenAddresses() {}
}
