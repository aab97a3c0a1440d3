package ru.adsdesk.dispatch.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import ru.adsdesk.dispatch.crew.ContractorView;
import ru.adsdesk.dispatch.crew.CrewView;
import ru.adsdesk.dispatch.crew.WorkerView;
import ru.adsdesk.dispatch.offer.RuleView;
import ru.adsdesk.dispatch.order.WorkOrderView;
import ru.adsdesk.dispatch.visit.VisitView;

/** Every answer that shows one thing carries its version as the ETag, for the next {@code If-Match}. */
@RestControllerAdvice
class Etags implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        long version = version(body);
        if (version >= 0) {
            response.getHeaders().setETag("\"" + version + "\"");
        }
        return body;
    }

    private static long version(@Nullable Object body) {
        return switch (body) {
            case WorkOrderView order -> order.version();
            case RuleView rule -> rule.version();
            case VisitView visit -> visit.version();
            case CrewView crew -> crew.version();
            case WorkerView worker -> worker.version();
            case ContractorView contractor -> contractor.version();
            case null, default -> -1;
        };
    }
}
