package ru.adsdesk.housing;

import java.util.Set;

/** Frozen codes of the facts this module writes. */
public final class HousingFacts {

    /** An organisation was entered. First line of its book. */
    public static final String ORGANISATION_CREATED = "organisation.created";
    /** Name, INN or phone of an organisation changed. */
    public static final String ORGANISATION_CHANGED = "organisation.changed";
    /** A house was entered. */
    public static final String HOUSE_ADDED = "house.added";
    /** What is known of a house changed. */
    public static final String HOUSE_CHANGED = "house.changed";
    /** An organisation began to serve a house; in the book of the new one. */
    public static final String SERVICE_STARTED = "service.started";
    /** An organisation ceased to serve a house; in the book of the old one. */
    public static final String SERVICE_ENDED = "service.ended";
    /** An entrance was entered or changed. */
    public static final String ENTRANCE_KEPT = "entrance.kept";
    /** Premises were entered or changed. */
    public static final String PREMISES_KEPT = "premises.kept";
    /** A riser was entered or its premises changed. */
    public static final String RISER_KEPT = "riser.kept";
    /** The emergency card of a house changed. */
    public static final String CARD_CHANGED = "card.changed";
    /** A resident was entered. */
    public static final String RESIDENT_ADDED = "resident.added";
    /** A resident was changed. */
    public static final String RESIDENT_CHANGED = "resident.changed";
    /** A resident was removed. */
    public static final String RESIDENT_REMOVED = "resident.removed";
    /** An import was written, all its good rows at once; in the centre's book. */
    public static final String IMPORT_WRITTEN = "import.written";

    /** An entry of the directory of whom to call was entered or changed; in the centre's book. */
    public static final String CONTACT_KEPT = "contact.kept";
    /** An entry of the directory was taken out. */
    public static final String CONTACT_REMOVED = "contact.removed";

    private HousingFacts() {}

    /** All of them, for the journal to accept. */
    public static Set<String> all() {
        return Set.of(
                ORGANISATION_CREATED,
                ORGANISATION_CHANGED,
                HOUSE_ADDED,
                HOUSE_CHANGED,
                SERVICE_STARTED,
                SERVICE_ENDED,
                ENTRANCE_KEPT,
                PREMISES_KEPT,
                RISER_KEPT,
                CARD_CHANGED,
                RESIDENT_ADDED,
                RESIDENT_CHANGED,
                RESIDENT_REMOVED,
                IMPORT_WRITTEN,
                CONTACT_KEPT,
                CONTACT_REMOVED);
    }
}
