package ru.adsdesk.dispatch.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What the work came to; free words are personal. */
@Embeddable
class Outcome {

    @Nullable
    String work;

    @Nullable
    String volume;

    /** Materials, as JSON. */
    @Nullable
    String spent;

    @Nullable
    Integer minutes;

    @Column(name = "goes_on")
    boolean goesOn;

    void erase() {
        work = null;
        volume = null;
        spent = null;
    }
}
