package ru.adsdesk.console.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.console.Preference;

/**
 * What every page shows around its content.
 *
 * @param name name of the person
 * @param role their role, as {@code who.…} names it
 * @param account their account
 * @param proof proof that forms of this page are ours
 * @param places where they may go
 * @param look how they like it
 * @param position where the live feed stood when the page was written; absent for those it is not for
 * @param now the server's time then
 * @param mentions how many calls of colleagues they have not read; 100 stands for more than 99
 * @param here this page's own address, for forms that lead back
 */
record Frame(
        String name,
        String role,
        String account,
        String proof,
        List<Place> places,
        Preference look,
        @Nullable Long position,
        Instant now,
        int mentions,
        String here) {

    /** Copies the list. */
    Frame {
        places = List.copyOf(places);
    }

    /**
     * A place of the navigation.
     *
     * @param name its name: {@code nav.…} in the words, {@code active} in the frame's arguments
     * @param path its address
     */
    record Place(String name, String path) {}
}
