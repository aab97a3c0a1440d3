package ru.adsdesk.intake.telephony;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.intake.IntakeProblem;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/** Webhooks of Zadarma: open addresses, guarded by the vendor's signature. */
@RestController
@RequestMapping("/api/telephony/zadarma/{centre}")
@Tag(name = "Telephony")
class ZadarmaController {

    private final TelephonySettings settings;
    private final ZadarmaEvents events;
    private final Exchanges exchanges;

    ZadarmaController(TelephonySettings settings, ZadarmaEvents events, Exchanges exchanges) {
        this.settings = settings;
        this.events = events;
        this.exchanges = exchanges;
    }

    @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Check of the webhook's address by Zadarma", description = "Gives `zd_echo` back.")
    String echo(@PathVariable CentreId centre, @RequestParam("zd_echo") String echo) {
        if (settings.zadarmaOf(centre).isEmpty()) {
            throw IntakeProblem.SIGNATURE_WRONG.refused();
        }
        if (!echo.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "zd_echo");
        }
        return echo;
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            summary = "Webhook of Zadarma",
            description = "`NOTIFY_START`, `_ANSWER`, `_END`, `_OUT_START`, `_OUT_END`, `_RECORD`, signed by the"
                    + " header `Signature`; others cannot be checked and are refused.")
    void hear(
            @PathVariable CentreId centre,
            @RequestHeader(name = "Signature", required = false) @Nullable String signature,
            @RequestParam Map<String, String> told) {
        TelephonySettings.Zadarma account = settings.zadarmaOf(centre)
                .filter(its -> isSigned(its, told, signature))
                .orElseThrow(IntakeProblem.SIGNATURE_WRONG::refused);
        exchanges.hear(centre, account.toString(), events.read(told, account.zone()));
    }

    private static boolean isSigned(
            TelephonySettings.Zadarma account, Map<String, String> told, @Nullable String signature) {
        String signed = ZadarmaEvents.signed(told);
        return signature != null && signed != null && Wires.same(Zadarma.sign(signed, account.secret()), signature);
    }
}
