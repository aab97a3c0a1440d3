package ru.adsdesk.console.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A form in the card's window.
 *
 * @param title the name of its heading in the words
 * @param action where it is posted
 * @param version the version that was seen, sent back with it
 * @param fields what it asks
 * @param values what it says before anybody typed
 * @param key a name for this attempt: sent twice, it is done once
 */
record FormPage(
        String title, String action, int version, List<ActField> fields, Map<String, Object> values, String key) {

    FormPage(String title, String action, int version, List<ActField> fields, Map<String, Object> values) {
        this(title, action, version, fields, values, UUID.randomUUID().toString());
    }

    /** The field that says when it happened, where it has one. */
    public String earlier() {
        return fields.stream()
                .filter(ActField::isEarlier)
                .map(ActField::name)
                .findFirst()
                .orElse("");
    }
}
