package ru.adsdesk.housing;

/** What a riser carries. */
public enum RiserSystem {
    /** ХВС. */
    COLD_WATER,
    /** ГВС. */
    HOT_WATER,
    /** Отопление. */
    HEATING,
    /** Водоотведение. */
    SEWERAGE,
    /** Газ. */
    GAS,
    /** Электроснабжение. */
    ELECTRICITY
}
