package ru.adsdesk.request.web;

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

/** What all acts have in common: their headers, and how they refuse. */
@Configuration(proxyBeanMethods = false)
class ActEndpoints implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final String KEY = "Idempotency-Key";
    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "404", "`request.unknown`",
            "409", "`act-not-possible`: `status` and `possible` say where it stands and what may be done now",
            "412", "`version-conflict`: `current` is the request as it stands now",
            "428", "`if-match.required`"));

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ActHeaders.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ActHeaders.class;
    }

    @Override
    public ActHeaders resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return ActHeaders.of(request.getHeader(HttpHeaders.IF_MATCH), request.getHeader(KEY));
    }

    @Bean
    OperationCustomizer actHeaders() {
        return (operation, handler) -> isAct(handler) ? describe(operation) : operation;
    }

    private static boolean isAct(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == ActHeaders.class);
    }

    private static Operation describe(Operation operation) {
        operation.addParametersItem(header(
                HttpHeaders.IF_MATCH,
                "ETag заявки — версия решения, которую вы видели; не нужен для `inform`, `survey` и `comment`",
                "\"0\""));
        operation.addParametersItem(header(KEY, "Имя вызова, 1–128 знаков ASCII; обязателен для ключей", null));
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
