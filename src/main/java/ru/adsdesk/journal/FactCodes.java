package ru.adsdesk.journal;

import java.util.Set;

/**
 * The frozen codes of the facts a module writes. Every module that writes lines declares one such bean; a code that no
 * module declared is refused, so a misspelt fact never reaches a book.
 *
 * @param module the module's name
 * @param codes its codes, such as {@code request.registered}
 */
public record FactCodes(String module, Set<String> codes) {

    /** Copies the set. */
    public FactCodes {
        codes = Set.copyOf(codes);
    }
}
