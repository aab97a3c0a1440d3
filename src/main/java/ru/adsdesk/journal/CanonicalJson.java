package ru.adsdesk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Renders what a line says once, in the canonical form of RFC 8785; the result is stored and hashed as it is. */
@Component
class CanonicalJson {

    private final ObjectWriter json = JsonMapper.builder().build().writer();

    /** Text, truth, whole number, list or map of these; refuses anything else as an error of the program. */
    String of(Object value) {
        Facts.checkValue(value);
        // The library takes objects and arrays only.
        String array = canonical(json.writeValueAsString(List.of(value)));
        return array.substring(1, array.length() - 1);
    }

    private static String canonical(String rendered) {
        try {
            return new JsonCanonicalizer(rendered).getEncodedString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
