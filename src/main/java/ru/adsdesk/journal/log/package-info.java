/**
 * The part of the journal that proves itself: a Merkle log over the lines of a book, its seals, the export form and the
 * offline checker.
 *
 * <p>It promises to stand on the JDK alone, with no clock, no database and no framework, so that the same classes run inside the
 * service and in the inspector's thin jar. Writer and checker share the two hash functions and the value types, nothing else.
 *
 * <p>Public forms served: RFC 6962 and RFC 9162 (tree and proofs), C2SP tlog-tiles (tiles), signed-note and tlog-checkpoint
 * (seals), RFC 8785 (canonical JSON). The export form itself is described at {@link ru.adsdesk.journal.log.ExportWriter}.
 */
@NullMarked
package ru.adsdesk.journal.log;

import org.jspecify.annotations.NullMarked;
