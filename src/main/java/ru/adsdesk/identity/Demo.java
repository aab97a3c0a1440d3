package ru.adsdesk.identity;

import org.springframework.stereotype.Component;
import ru.adsdesk.database.DatabaseOrigin;

/** Whether this desk is a demonstration: invented data on an empty database, known passwords, codes in the log. */
@Component
public class Demo {

    private final boolean shown;

    Demo(FirstStartSettings settings, DatabaseOrigin origin) {
        shown = switch (settings.demo()) {
            case ON -> true;
            case OFF -> false;
            case AUTO -> origin == DatabaseOrigin.EMBEDDED;
        };
    }

    /** True where invented data belongs into an empty database ({@code adsdesk.demo}). */
    public boolean isShown() {
        return shown;
    }
}
