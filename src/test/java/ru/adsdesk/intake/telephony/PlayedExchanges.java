package ru.adsdesk.intake.telephony;

import static ru.adsdesk.intake.Line.event;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.intake.OnTheLine;
import ru.adsdesk.intake.telephony.TelephonySettings.Mango;

/** Two vendors' exchanges, played by a server of our own: how they speak to the desk. */
abstract class PlayedExchanges extends OnTheLine {

    static final String ANNA = "79000000081";
    static final StubExchange VENDOR = new StubExchange();
    static final Mango MANGO = new Mango(null, "mango-key", "mango-salt", URI.create("http://unused"));

    @Autowired
    MockMvcTester http;

    @DynamicPropertySource
    static void exchanges(DynamicPropertyRegistry properties) {
        properties.add("adsdesk.telephony.mango[0].key", MANGO::key);
        properties.add("adsdesk.telephony.mango[0].salt", MANGO::salt);
        properties.add("adsdesk.telephony.mango[0].url", () -> VENDOR.url("/vpbx"));
        properties.add("adsdesk.telephony.zadarma[0].key", () -> "zadarma-key");
        properties.add("adsdesk.telephony.zadarma[0].secret", () -> "zadarma-secret");
        properties.add("adsdesk.telephony.zadarma[0].url", () -> VENDOR.url(""));
        properties.add("adsdesk.telephony.recording-hosts", () -> "localhost:" + VENDOR.port());
        properties.add("adsdesk.telephony.recording-limit", () -> "1KB");
    }

    MvcTestResult mango(String kind, String told) {
        return mango(kind, told, MANGO.key(), MangoOffice.sign(MANGO, told));
    }

    MvcTestResult mango(String kind, String told, String key, String sign) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("vpbx_api_key", key);
        form.put("sign", sign);
        form.put("json", told);
        return post("/api/telephony/mango/" + town.centre() + "/events/" + kind, form, null);
    }

    String zadarmaAddress() {
        return "/api/telephony/zadarma/" + town.centre();
    }

    MvcTestResult zadarma(Map<String, String> told, String... signed) {
        return post(zadarmaAddress(), told, Zadarma.sign(signed(told, signed), "zadarma-secret"));
    }

    static String signed(Map<String, String> told, String... fields) {
        StringBuilder all = new StringBuilder();
        for (String field : fields) {
            all.append(told.get(field));
        }
        return all.toString();
    }

    Map<String, String> told(String call, String event) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("event", event);
        fields.put("pbx_call_id", call);
        fields.put("caller_id", ANNA);
        fields.put("called_did", "79000000099");
        fields.put(
                "call_start",
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                        .withZone(ZoneId.of("Europe/Moscow"))
                        .format(now.minusSeconds(10)));
        return fields;
    }

    MvcTestResult post(String address, Map<String, String> form, @Nullable String signature) {
        var request = http.post().uri(address).contentType(MediaType.APPLICATION_FORM_URLENCODED);
        form.forEach(request::param);
        if (signature != null) {
            request.header("Signature", signature);
        }
        return request.exchange();
    }
}
