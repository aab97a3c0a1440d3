package ru.adsdesk.console.web;

import org.jspecify.annotations.Nullable;

/** Where a form leads back to: an address of the desk itself, never of somebody else's. */
final class LocalPath {

    private LocalPath() {}

    /** The address, or the first page where it is none of ours. */
    static String orHome(@Nullable String address) {
        return address != null && address.matches("/(?![/\\\\])[!-~&&[^\\\\]]{0,500}") ? address : "/";
    }
}
