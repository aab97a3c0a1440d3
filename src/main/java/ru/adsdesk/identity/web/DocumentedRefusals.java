package ru.adsdesk.identity.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.TreeMap;

/** The refusals every operation shares, written into the API document once and referred to. */
final class DocumentedRefusals {

    private static final String SCHEMA = "Problem";
    private static final Map<String, String> OF_BODIES = Map.of("400", "body.fields-invalid");
    private static final Map<String, String> OF_GUARDED = Map.of("401", "auth.required", "403", "auth.forbidden");

    private DocumentedRefusals() {}

    static Components into(Components components) {
        components.addSchemas(SCHEMA, problem());
        all().forEach((status, code) -> components.addResponses(name(status), response(status, code)));
        return components;
    }

    /** Adds what an operation may answer; what it says itself of a status stands. */
    static Operation into(Operation operation, boolean guarded) {
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            refer(operation, OF_BODIES);
        }
        if (guarded) {
            refer(operation, OF_GUARDED);
        }
        return operation;
    }

    private static void refer(Operation operation, Map<String, String> refusals) {
        refusals.keySet()
                .forEach(status -> operation
                        .getResponses()
                        .putIfAbsent(status, new ApiResponse().$ref("#/components/responses/" + name(status))));
    }

    private static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(OF_BODIES);
        all.putAll(OF_GUARDED);
        return all;
    }

    private static String name(String status) {
        return "Refused" + status;
    }

    private static ApiResponse response(String status, String code) {
        MediaType form = new MediaType()
                .schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA))
                .example(Map.of(
                        "type", "urn:adsdesk:problem:" + code, "status", Integer.parseInt(status), "code", code));
        return new ApiResponse()
                .description("`" + code + "`")
                .content(new Content().addMediaType("application/problem+json", form));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("Для человека · for a person to read"))
                .addProperty(
                        "code", new StringSchema().description("Неизменный код · frozen, see `GET /api/problems`"));
    }
}
