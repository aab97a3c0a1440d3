package ru.adsdesk.request;

import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.Role;

/** Whether personal values are shown whole or only hinted at. */
enum Masking {
    /** Whole: for those who work with the resident, and the resident. */
    NONE,
    /** Hinted at: for those who supervise; showing them whole is an act with a line. */
    PERSONAL;

    static Masking of(Role role) {
        return role == Role.AUDITOR || role == Role.MANAGER ? PERSONAL : NONE;
    }

    /** The first letter and a mark. */
    @Nullable
    String text(@Nullable String value) {
        return value == null || this == NONE ? value : value.substring(0, Math.min(1, value.length())) + "•••";
    }

    /** The country code and the last two digits. */
    @Nullable
    String phone(@Nullable String value) {
        return value == null || this == NONE || value.length() < 5
                ? value
                : value.substring(0, 2) + "•••" + value.substring(value.length() - 2);
    }
}
