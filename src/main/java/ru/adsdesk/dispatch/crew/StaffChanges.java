package ru.adsdesk.dispatch.crew;

import ru.adsdesk.dispatch.DispatchProblem;

/** What every change of those who go out keeps to. */
public final class StaffChanges {

    private StaffChanges() {}

    /** The row was still in the version the change was made to. Refuses {@code dispatch.version-conflict}. */
    public static void requireOne(int changed) {
        if (changed != 1) {
            throw DispatchProblem.VERSION_CONFLICT.refused();
        }
    }
}
