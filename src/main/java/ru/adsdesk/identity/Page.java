package ru.adsdesk.identity;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/**
 * A page of a list as the API answers it; there are no totals.
 *
 * @param items what is on it
 * @param after what to ask with for the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String after) {

    /** The most one page holds. */
    public static final int MOST = 200;

    /**
     * Cuts a page from what was found.
     *
     * @param found up to one more than the limit, which tells that there is a next page
     * @param limit how many the page may hold
     * @param mark what the next page starts after
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Object> mark) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, mark.apply(items.getLast()).toString());
    }

    /** A limit between 1 and {@link #MOST}. Refuses {@code parameter.bad}. */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "limit");
        }
        return asked;
    }
}
