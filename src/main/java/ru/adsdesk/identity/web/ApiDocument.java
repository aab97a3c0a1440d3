package ru.adsdesk.identity.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.identity.Caller;

/** The document at {@code /v3/api-docs}: what the desk answers to, and by what credentials. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String BEARER = "bearer";
    private static final String DESCRIPTION = """
            **Пульт АДС** — журнал заявок аварийно-диспетчерской службы. Войдите через `POST /api/tokens` и передавайте
            токен в заголовке `Authorization: Bearer …`; каналы (сайт, приложение, АТС, партнёр) передают так же свой
            ключ `adk_…`. Отказы — RFC 9457 с неизменным полем `code`; все коды: `GET /api/problems`.

            **ADS Desk** is the request desk of a residential emergency dispatch service. Log in by `POST /api/tokens` and
            send the token as `Authorization: Bearer …`; channels (website, app, exchange, partner) send their key
            `adk_…` the same way. Refusals are RFC 9457 problems with a frozen `code`, listed at `GET /api/problems`;
            sentences are Russian, English with `Accept-Language: en`. Instants are UTC. Unknown fields are refused. Every
            create takes an `Idempotency-Key`; keys of channels must send one.
            """;

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info().title("ADS Desk · Пульт АДС").version("1").description(DESCRIPTION))
                .components(DocumentedRefusals.into(new Components())
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)
                                        .description("Токен или ключ канала · a token or a channel's key")));
    }

    /** Guarded operations say so, open ones do not; all say how they refuse. */
    @Bean
    OperationCustomizer credentialsAndRefusals() {
        return (operation, handler) -> {
            boolean guarded = GuardFirst.isGuarded(handler);
            if (guarded) {
                operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
            }
            return DocumentedRefusals.into(operation, guarded);
        };
    }
}
