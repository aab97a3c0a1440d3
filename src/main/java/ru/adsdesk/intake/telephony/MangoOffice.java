package ru.adsdesk.intake.telephony;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.intake.telephony.TelephonySettings.Mango;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commands to Mango Office VPBX, by its public API document (version 1.9): form fields {@code vpbx_api_key}, {@code sign},
 * {@code json}; {@code sign} is SHA-256 in hex of key, json and salt in a row.
 *
 * <p>Read in the document: {@code commands/callback} with {@code command_id}, {@code from.extension}, {@code to_number};
 * {@code queries/recording/post} with {@code recording_id}, {@code action}, answered by a redirect to a link for one use.
 *
 * <p>Not verified: that an accepted command is answered with {@code result} 1000 at once (the document tells of it in the
 * later {@code result/callback}); anything but a 2xx answer without another {@code result} is taken for a failure.
 */
@Component
class MangoOffice implements Pbx {

    private static final int ACCEPTED = 1000;

    private final TelephonySettings settings;
    private final JsonMapper json;
    private final RestClient rest = Wires.rest();

    MangoOffice(TelephonySettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public boolean serves(CentreId centre) {
        return settings.mangoOf(centre).isPresent();
    }

    @Override
    public void dial(CentreId centre, String number, @Nullable String extension) {
        if (extension == null) {
            throw Refused.field("extension", BodyProblem.MISSING);
        }
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("command_id", UUID.randomUUID().toString());
        order.put("from", Map.of("extension", extension));
        order.put("to_number", number.replace("+", ""));
        ResponseEntity<String> answer = post(account(centre), "/commands/callback", order);
        if (!answer.getStatusCode().is2xxSuccessful() || !isAccepted(answer.getBody())) {
            throw IntakeProblem.PBX_FAILED.refused();
        }
    }

    private boolean isAccepted(@Nullable String body) {
        try {
            return body == null
                    || body.isBlank()
                    || json.readTree(body).path("result").asInt(ACCEPTED) == ACCEPTED;
        } catch (JacksonException notJson) {
            return false;
        }
    }

    @Override
    public String prefix() {
        return "mango:";
    }

    @Override
    public URI recording(CentreId centre, String name) {
        ResponseEntity<String> answer =
                post(account(centre), "/queries/recording/post", Map.of("recording_id", name, "action", "download"));
        URI link = answer.getHeaders().getLocation();
        if (link == null) {
            throw IntakeProblem.PBX_FAILED.refused();
        }
        return link;
    }

    private Mango account(CentreId centre) {
        return settings.mangoOf(centre).orElseThrow(IntakeProblem.PBX_NOT_CONNECTED::refused);
    }

    private ResponseEntity<String> post(Mango account, String path, Map<String, ?> order) {
        String text = json.writeValueAsString(order);
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("vpbx_api_key", account.key());
        form.add("sign", sign(account, text));
        form.add("json", text);
        try {
            return rest.post()
                    .uri(URI.create(account.url() + path))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .onStatus(status -> true, (request, response) -> {})
                    .toEntity(String.class);
        } catch (RestClientException unreachable) {
            throw IntakeProblem.PBX_FAILED.refused();
        }
    }

    static String sign(Mango account, String json) {
        return Wires.sha256(account.key() + json + account.salt());
    }
}
