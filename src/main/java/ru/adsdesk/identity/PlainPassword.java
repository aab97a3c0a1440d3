package ru.adsdesk.identity;

/**
 * A password as a person typed it. Lives for one call, never shows itself.
 *
 * @param text what was typed
 */
public record PlainPassword(String text) {

    @Override
    public String toString() {
        return "…";
    }
}
