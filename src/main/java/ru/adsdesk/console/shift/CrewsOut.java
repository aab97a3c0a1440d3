package ru.adsdesk.console.shift;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;

/** The crews that are out now, with what they have in hand. */
@Component
class CrewsOut {

    List<ShiftSheet.CrewOut> of(Caller caller) {
        return List.of();
    }
}
