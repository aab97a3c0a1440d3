package ru.adsdesk.console.field;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.identity.ForAnyone;
import ru.adsdesk.identity.ForExecutors;

/**
 * The executor's page. It holds no order itself: its script takes them from the API and keeps them on the phone, so that the
 * page opens in a basement too; acts told there are sent when the network is back, with the times they happened.
 */
@ConsolePage
class FieldController {

    private static final MediaType SCRIPT = new MediaType("text", "javascript");

    @GetMapping(
            path = {"/mine", "/crew"},
            produces = MediaType.TEXT_HTML_VALUE)
    @ForExecutors
    String mine() {
        return "console/field/mine";
    }

    /** The service worker; its scope is the page, wider than the folder it is served from. */
    @GetMapping(path = "/mine/worker.js", produces = "text/javascript")
    @ForAnyone
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", "/mine")
                .body(new ClassPathResource("static/console/mine-worker.js"));
    }
}
