package ru.adsdesk.console.web;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.sla.Alarms;

/** What is taken straight from the board: an alarm. */
@ConsolePage
class DeskActsController {

    private final Alarms alarms;
    private final Waiting waiting;
    private final PageWords words;

    DeskActsController(Alarms alarms, Waiting waiting, PageWords words) {
        this.alarms = alarms;
        this.waiting = waiting;
        this.words = words;
    }

    @PostMapping(path = "/alarms/{id}/take", produces = MediaType.TEXT_HTML_VALUE)
    @ForDispatchers
    String takeAlarm(@AuthenticationPrincipal Caller caller, @PathVariable UUID id, Model page) {
        alarms.acknowledge(caller, id);
        page.addAttribute("words", words.of(caller));
        page.addAttribute("waiting", waiting.of(caller));
        return "console/waiting :: waiting";
    }
}
