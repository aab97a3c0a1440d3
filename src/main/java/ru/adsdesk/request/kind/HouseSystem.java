package ru.adsdesk.request.kind;

/** The part of the house or of the service a kind belongs to. */
public enum HouseSystem {
    /** Cold water, and plumbing at large where hot and cold cannot be told apart. */
    COLD_WATER(true),
    /** Hot water and towel rails. */
    HOT_WATER(true),
    /** Heating. */
    HEATING(true),
    /** Sewerage. */
    SEWERAGE(true),
    /** Electricity and lighting of the house. */
    ELECTRICITY(true),
    /** Gas; repaired by the gas service only, the desk keeps watch. */
    GAS(false),
    /** Lifts. */
    LIFT(false),
    /** Lifting platforms for people with a disability. */
    PLATFORM(false),
    /** The garbage chute. */
    CHUTE(false),
    /** Ventilation and flues. */
    VENTILATION(false),
    /** Smoke removal, fire automatics, fire mains. */
    FIRE_SAFETY(false),
    /** Roof, attic and roof drainage. */
    ROOF(false),
    /** Façade and load-bearing parts. */
    FACADE(false),
    /** Doors, windows and fittings. */
    DOORS_WINDOWS(false),
    /** Cleaning of common rooms. */
    CLEANING(false),
    /** Winter work: ice, snow, icicles. */
    WINTER(false),
    /** The yard, its lighting and waste. */
    YARD(false),
    /** Insects and rodents. */
    PESTS(false),
    /** Individual and house meters. */
    METERS(false),
    /** Intercoms and door locks. */
    INTERCOM(false),
    /** Everything that is no fault: acts, advice, thanks, complaints. */
    SERVICE(false);

    private final boolean inHouse;

    HouseSystem(boolean inHouse) {
        this.inHouse = inHouse;
    }

    /** True for the five systems whose emergency damage is localised and eliminated by 416 p.13. */
    public boolean isInHouse() {
        return inHouse;
    }
}
