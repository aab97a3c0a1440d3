package ru.adsdesk.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.ShownLine;

/** The lines of a request as far as one page takes them: the first few and the last few, and how many stand between. */
final class ExtractLines {

    private static final int FIRST = 4;
    private static final int LAST = 8;
    private static final String DONE = "request.completed";

    private final List<ShownLine> first = new ArrayList<>();
    private final Deque<ShownLine> last = new ArrayDeque<>();
    private long left;
    private @Nullable String done;

    void add(ShownLine line) {
        if (DONE.equals(line.line().get("code")) && line.openings() != null) {
            done = line.openings().get("words") instanceof String words ? words : done;
        }
        if (first.size() < FIRST) {
            first.add(line);
            return;
        }
        last.add(line);
        if (last.size() > LAST) {
            last.remove();
            left++;
        }
    }

    List<ShownLine> first() {
        return first;
    }

    List<ShownLine> last() {
        return List.copyOf(last);
    }

    /** How many stand between the first and the last. */
    long left() {
        return left;
    }

    long count() {
        return first.size() + left + last.size();
    }

    /** What the worker said was done, for those who may see it. */
    @Nullable
    String done() {
        return done;
    }
}
