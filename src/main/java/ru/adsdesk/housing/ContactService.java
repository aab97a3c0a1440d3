package ru.adsdesk.housing;

/** Whom an entry of the directory reaches (416 p.14, p.17(1)). */
public enum ContactService {
    /** The gas service. */
    GAS,
    /** The emergency service of a utility company (РСО). */
    UTILITY,
    /** The company that keeps the lifts. */
    LIFT,
    /** The municipality (ОМС). */
    MUNICIPALITY,
    /** The city desk (ЕДДС, 112), fire brigade, police, ambulance. */
    CITY_DESK,
    /** Another managing organisation, where the house is not ours. */
    MANAGER,
    /** Another one, named by its name. */
    OTHER
}
