package ru.adsdesk.sla.web;

import org.springframework.beans.TypeMismatchException;
import ru.adsdesk.sla.norm.NormId;

/** Norm ids from addresses. */
final class NormIds {

    private NormIds() {}

    /** Refuses what has not the form of an id as any other parameter that cannot be read. */
    static NormId parameter(String text) {
        try {
            return new NormId(text);
        } catch (IllegalArgumentException odd) {
            throw new TypeMismatchException(text, NormId.class, odd);
        }
    }
}
