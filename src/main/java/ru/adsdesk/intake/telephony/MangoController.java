package ru.adsdesk.intake.telephony;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.intake.telephony.TelephonySettings.Mango;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks of Mango Office VPBX: open addresses, guarded by the vendor's signature. */
@RestController
@RequestMapping(path = "/api/telephony/mango/{centre}/events", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
@Tag(name = "Telephony", description = "АТС · Webhooks of telephone exchanges")
class MangoController {

    private final TelephonySettings settings;
    private final MangoEvents events;
    private final Exchanges exchanges;
    private final JsonMapper json;

    MangoController(TelephonySettings settings, MangoEvents events, Exchanges exchanges, JsonMapper json) {
        this.settings = settings;
        this.events = events;
        this.exchanges = exchanges;
        this.json = json;
    }

    @PostMapping("/{kind}")
    @Operation(
            summary = "Webhook of Mango Office VPBX",
            description = "`call`, `summary`, `recording`; others are passed over. Signed by `sign`.")
    void hear(
            @PathVariable CentreId centre,
            @PathVariable String kind,
            @RequestParam("vpbx_api_key") String key,
            @RequestParam String sign,
            @RequestParam("json") String text) {
        heard(centre, kind, key, sign, text);
    }

    @PostMapping("/record/added")
    @Operation(summary = "Webhook of Mango Office VPBX: a recording is ready", description = "Signed by `sign`.")
    void recorded(
            @PathVariable CentreId centre,
            @RequestParam("vpbx_api_key") String key,
            @RequestParam String sign,
            @RequestParam("json") String text) {
        heard(centre, "record/added", key, sign, text);
    }

    private void heard(CentreId centre, String kind, String key, String sign, String text) {
        Mango account = settings.mangoOf(centre)
                .filter(its -> Wires.same(its.key(), key) && Wires.same(MangoOffice.sign(its, text), sign))
                .orElseThrow(IntakeProblem.SIGNATURE_WRONG::refused);
        exchanges.hear(centre, account.toString(), events.read(kind, read(text)));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException broken) {
            throw new Refused(BodyProblem.BODY_MALFORMED);
        }
    }
}
