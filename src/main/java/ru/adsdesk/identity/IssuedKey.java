package ru.adsdesk.identity;

/**
 * A fresh integration key; this is the only time it can be seen.
 *
 * @param view what is known of it
 * @param key to be sent as {@code Authorization: Bearer adk_…}
 */
public record IssuedKey(KeyView view, String key) {

    @Override
    public String toString() {
        return "key " + view.prefix();
    }
}
