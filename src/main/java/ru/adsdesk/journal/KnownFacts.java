package ru.adsdesk.journal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Every fact code the modules have declared. */
@Component
public class KnownFacts {

    private final Set<String> codes = new TreeSet<>();

    KnownFacts(List<FactCodes> declared) {
        for (FactCodes module : declared) {
            for (String code : module.codes()) {
                if (!codes.add(code)) {
                    throw new IllegalStateException("fact code " + code + " is declared twice");
                }
            }
        }
    }

    /** Whether a module declared the code. */
    public boolean has(String code) {
        return codes.contains(code);
    }

    void check(String code) {
        if (!has(code)) {
            throw new IllegalArgumentException("no module declares the fact " + code);
        }
    }
}
