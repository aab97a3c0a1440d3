package ru.adsdesk.request;

import java.util.List;
import ru.adsdesk.journal.Line;

/**
 * Acts on a request that were written as part of something else, such as a numbered form: they are taken back together with
 * it. Answered by the module whose it is.
 */
public interface BoundActs {

    /**
     * Whether an act is part of something else.
     *
     * @param act its line
     * @param written all lines of the request, in order
     */
    boolean isBound(Line act, List<Line> written);
}
