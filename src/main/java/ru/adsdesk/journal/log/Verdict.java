package ru.adsdesk.journal.log;

import java.util.List;
import java.util.Optional;

/** What the checker says of a file. */
public sealed interface Verdict {

    /**
     * Nothing is wrong.
     *
     * @param seal the seal it stands under
     * @param part which part of the book it is; empty for the whole book
     * @param lines lines shown
     * @param openings personal fields shown and checked
     * @param signer the known key that signed; empty where no key was given, and then the signature was not checked
     * @param known older seals it was found consistent with
     */
    record Accepted(
            Checkpoint seal,
            Optional<PartStatement> part,
            long lines,
            long openings,
            Optional<VerifierKey> signer,
            int known)
            implements Verdict {}

    /**
     * Something is wrong, and this is the first of it.
     *
     * @param fileLine line of the file, from 1; 0 where it is not in the file
     * @param bookLine line of the book, from 1; 0 where it is not about one line
     * @param details what the text of the finding speaks of
     */
    record Refusal(Finding finding, long fileLine, long bookLine, List<String> details) implements Verdict {

        /** Copies the details. */
        public Refusal {
            details = List.copyOf(details);
        }
    }
}
