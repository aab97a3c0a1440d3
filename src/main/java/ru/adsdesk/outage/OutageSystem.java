package ru.adsdesk.outage;

import java.util.Arrays;
import java.util.Optional;

/** What does not work; the first six are utilities whose interruptions 354 limits. */
public enum OutageSystem {
    /** Cold water. */
    COLD_WATER(true),
    /** Hot water. */
    HOT_WATER(true),
    /** Heating. */
    HEATING(true),
    /** Sewerage. */
    SEWERAGE(true),
    /** Electricity. */
    ELECTRICITY(true),
    /** Gas. */
    GAS(true),
    /** Lifts. */
    LIFT(false),
    /** Lifting platforms. */
    PLATFORM(false),
    /** The garbage chute. */
    CHUTE(false),
    /** Ventilation and flues. */
    VENTILATION(false),
    /** Smoke removal, fire automatics, fire mains. */
    FIRE_SAFETY(false),
    /** Roof and its drainage. */
    ROOF(false),
    /** The yard and its lighting. */
    YARD(false),
    /** Intercoms. */
    INTERCOM(false);

    private final boolean utility;

    OutageSystem(boolean utility) {
        this.utility = utility;
    }

    /** Whether its supply can be cut, so that interruption clocks run. */
    public boolean isUtility() {
        return utility;
    }

    /** The system of a name; empty for parts of a house that do not fail for many homes at once. */
    public static Optional<OutageSystem> find(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
