package ru.adsdesk.dispatch.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import ru.adsdesk.problem.IfMatch;

/** What all acts on work orders have in common: their headers, and how they refuse. */
@Configuration(proxyBeanMethods = false)
class OrderEndpoints implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final String KEY = "Idempotency-Key";
    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "404", "`work-order.unknown`",
            "409",
                    "`work-order.act-not-possible`: `state` and `possible` say where it stands and what may be done"
                            + " now; `work-order.kept-as-conflict`: done offline, no longer fits, kept as a line and not"
                            + " applied",
            "412", "`dispatch.version-conflict`: `version` and `state` as they are now",
            "428", "`dispatch.version-missing`"));

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(OrderHeaders.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == OrderHeaders.class;
    }

    @Override
    public OrderHeaders resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new OrderHeaders(IfMatch.version(request.getHeader(HttpHeaders.IF_MATCH)), request.getHeader(KEY));
    }

    @Bean
    OperationCustomizer orderHeaders() {
        return (operation, handler) -> isAct(handler) ? describe(operation) : operation;
    }

    private static boolean isAct(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == OrderHeaders.class);
    }

    private static Operation describe(Operation operation) {
        operation.addParametersItem(header(
                HttpHeaders.IF_MATCH,
                "ETag наряда — версия, которую вы видели; без неё: `Idempotency-Key` и `occurredAt` — сделано без сети",
                "\"0\""));
        operation.addParametersItem(
                header(KEY, "Имя вызова, 1–128 знаков ASCII; обязательно для сделанного без сети", null));
        REFUSALS.forEach(
                (status, code) -> operation.getResponses().putIfAbsent(status, new ApiResponse().description(code)));
        return operation;
    }

    private static Parameter header(String name, String description, @Nullable String example) {
        return new HeaderParameter()
                .name(name)
                .required(false)
                .description(description)
                .example(example)
                .schema(new StringSchema());
    }
}
