package ru.adsdesk.request.kind;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue that contradicts itself or the norms. The message names the row and what is wrong with it. */
public final class CatalogueRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private CatalogueRefused(String message, @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
    }

    static CatalogueRefused of(String row, String wrong) {
        return new CatalogueRefused(row + ": " + wrong, null);
    }

    static CatalogueRefused of(String row, List<KindFault> faults) {
        return of(row, faults.stream().map(KindFault::toString).collect(Collectors.joining("; ")));
    }

    static CatalogueRefused unreadable(String file, Exception cause) {
        return new CatalogueRefused(file + ": cannot be read as a catalogue: " + cause.getMessage(), cause);
    }
}
