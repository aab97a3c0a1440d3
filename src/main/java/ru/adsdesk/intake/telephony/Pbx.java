package ru.adsdesk.intake.telephony;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.CentreId;

/** A telephone exchange that takes commands. */
interface Pbx {

    /** Whether it is connected for a centre. */
    boolean serves(CentreId centre);

    /**
     * Rings an operator and then the number. Refuses {@code pbx.failed}, {@code field.missing} where it needs the
     * operator's extension.
     */
    void dial(CentreId centre, String number, @Nullable String extension);

    /** What its own names of recordings begin with, such as {@code mango:}. */
    String prefix();

    /** A link to a recording by the exchange's own name of it; it soon runs out. */
    URI recording(CentreId centre, String name);
}
