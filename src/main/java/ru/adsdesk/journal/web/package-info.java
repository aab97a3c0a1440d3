/** The journal over HTTP: books, lines, seals, proofs, exports and erasure. */
@NullMarked
package ru.adsdesk.journal.web;

import org.jspecify.annotations.NullMarked;
