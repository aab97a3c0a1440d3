package ru.adsdesk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Renders values once, in the canonical form of RFC 8785; the result is stored and hashed as it is. */
@Component
class CanonicalJson {

    private final JsonMapper json = JsonMapper.builder().build();

    /** An object or array. */
    String of(Object value) {
        try {
            return new JsonCanonicalizer(json.writeValueAsString(value)).getEncodedString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A value of any sort; the library takes objects and arrays only, so it is canonicalised inside an array. */
    String ofValue(Object value) {
        String array = of(new Object[] {value});
        return array.substring(1, array.length() - 1);
    }
}
