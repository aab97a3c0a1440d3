package ru.adsdesk.journal.log;

/** Which lines of a book a partial export shows. */
public sealed interface Selection {

    /** Every line about one house, in the order of {@code houseSeq}. */
    record House(String id) implements Selection {

        /** Refuses ids that do not fit a line of a note. */
        public House {
            Token.checked(id);
        }
    }

    /** Every line about one subject (a request, a call, an outage), in the order of {@code subjectSeq}. */
    record Subject(String kind, String id) implements Selection {

        /** Refuses ids that do not fit a line of a note. */
        public Subject {
            Token.checked(kind);
            Token.checked(id);
        }
    }

    /** One line, as a receipt shows it. */
    record Line(long number) implements Selection {

        /** Refuses numbers below 1. */
        public Line {
            if (number < 1) {
                throw new IllegalArgumentException("lines count from 1, not from " + number);
            }
        }
    }
}
