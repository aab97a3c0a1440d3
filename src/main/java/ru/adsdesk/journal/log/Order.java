package ru.adsdesk.journal.log;

import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Watches that lines come 1, 2, 3 … and says, where they do not, which harm that is. What follows the wrong line decides: if
 * its successor follows, lines are missing; if one that should have come earlier follows, they were swapped.
 */
final class Order {

    private final ExportReader file;
    private final ToLongFunction<Command> place;
    private long last;

    /** Lines are placed by this number of theirs. */
    Order(ExportReader file, ToLongFunction<Command> place) {
        this.file = file;
        this.place = place;
    }

    /** Takes note of a line; refuses it where another one must stand. */
    void next(Command line, long number, long end) {
        if (number == last + 1 && number <= end) {
            last = number;
            return;
        }
        throw Refused.atLine(line.fileLine(), line.number(0), finding(number, end), last + 1, number, end);
    }

    /** Refuses where the file stops before the end; called where something else than a line comes. */
    void finish(long end) {
        if (last < end) {
            long fileLine = file.fileLine();
            Finding finding = placeAfter().isPresent() ? Finding.LINE_MISSING : Finding.LINES_LEFT_OUT;
            throw Refused.at(fileLine, finding, last + 1, end);
        }
    }

    long last() {
        return last;
    }

    private Finding finding(long number, long end) {
        if (number <= last) {
            return Finding.LINE_REPEATED;
        }
        if (number > end) {
            return last == end ? Finding.LINE_BEYOND : Finding.LINE_MISSING;
        }
        return placeAfter().filter(after -> after != number + 1).isPresent()
                ? Finding.LINE_SWAPPED
                : Finding.LINE_MISSING;
    }

    private Optional<Long> placeAfter() {
        try {
            return file.skipTo(Command.LINE).map(place::applyAsLong);
        } catch (Refused | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
