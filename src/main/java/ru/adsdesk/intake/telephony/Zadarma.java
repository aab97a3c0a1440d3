package ru.adsdesk.intake.telephony;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commands to Zadarma, by its public API and the vendor's own library: {@code Authorization: key:signature}, the signature
 * being base64 of the <em>hex</em> HMAC-SHA1 of the method, the sorted query and the query's MD5.
 *
 * <p>Read there: {@code /v1/request/callback/} with {@code from} and {@code to}; {@code /v1/pbx/record/request/} with
 * {@code call_id}.
 *
 * <p>Not verified: that the answers' members are {@code status} ({@code success}) and {@code link}.
 */
@Component
class Zadarma implements Pbx {

    private final TelephonySettings settings;
    private final JsonMapper json;
    private final RestClient rest = Wires.rest();

    Zadarma(TelephonySettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public boolean serves(CentreId centre) {
        return settings.zadarmaOf(centre).isPresent();
    }

    @Override
    public void dial(CentreId centre, String number, @Nullable String extension) {
        if (extension == null) {
            throw Refused.field("extension", BodyProblem.MISSING);
        }
        ask(account(centre), "/v1/request/callback/", Map.of("from", extension, "to", number.replace("+", "")));
    }

    @Override
    public String prefix() {
        return "zadarma:";
    }

    @Override
    public URI recording(CentreId centre, String name) {
        JsonNode answer = ask(account(centre), "/v1/pbx/record/request/", Map.of("call_id", name));
        String link = answer.path("link").asString("");
        try {
            return URI.create(link);
        } catch (IllegalArgumentException none) {
            throw IntakeProblem.PBX_FAILED.refused();
        }
    }

    private TelephonySettings.Zadarma account(CentreId centre) {
        return settings.zadarmaOf(centre).orElseThrow(IntakeProblem.PBX_NOT_CONNECTED::refused);
    }

    private JsonNode ask(TelephonySettings.Zadarma account, String method, Map<String, String> order) {
        Map<String, String> sorted = new TreeMap<>(order);
        sorted.put("format", "json");
        String query = sorted.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String signature = sign(method + query + Wires.digest("MD5", query), account.secret());
        try {
            ResponseEntity<String> answer = rest.get()
                    .uri(URI.create(account.url() + method + "?" + query))
                    .header(HttpHeaders.AUTHORIZATION, account.key() + ":" + signature)
                    .retrieve()
                    .onStatus(status -> true, (request, response) -> {})
                    .toEntity(String.class);
            JsonNode said = json.readTree(String.valueOf(answer.getBody()));
            if (!"success".equals(said.path("status").asString(""))) {
                throw IntakeProblem.PBX_FAILED.refused();
            }
            return said;
        } catch (RestClientException | JacksonException failed) {
            throw IntakeProblem.PBX_FAILED.refused();
        }
    }

    /** Base64 of the hex, as the vendor's own libraries do it. */
    static String sign(String text, String secret) {
        return Base64.getEncoder().encodeToString(Wires.hmacSha1(text, secret).getBytes(StandardCharsets.US_ASCII));
    }
}
