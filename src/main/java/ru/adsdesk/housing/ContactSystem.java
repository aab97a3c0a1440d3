package ru.adsdesk.housing;

import java.util.Optional;

/** What the trouble is with. Named as the systems of the fault catalogue are; other systems call nobody outside. */
public enum ContactSystem {
    /** Cold water. */
    COLD_WATER,
    /** Hot water. */
    HOT_WATER,
    /** Heating. */
    HEATING,
    /** Sewerage. */
    SEWERAGE,
    /** Electricity. */
    ELECTRICITY,
    /** Gas. */
    GAS,
    /** Lifts. */
    LIFT,
    /** Smoke removal, fire automatics. */
    FIRE_SAFETY,
    /** Intercoms and door locks. */
    INTERCOM,
    /** The yard, its lighting and waste. */
    YARD;

    /** The system of this name; empty where nobody outside is called for it. */
    public static Optional<ContactSystem> find(String name) {
        for (ContactSystem each : values()) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
