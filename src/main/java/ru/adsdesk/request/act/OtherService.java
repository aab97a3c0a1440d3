package ru.adsdesk.request.act;

/** Services the desk calls (416 p.14, p.17(1)). */
public enum OtherService {
    /** The gas service. */
    GAS,
    /** The emergency service of a utility company (РСО). */
    UTILITY,
    /** The municipality (ОМС). */
    MUNICIPALITY,
    /** The city desk (ЕДДС, 112). */
    CITY_DESK,
    /** Another one, named in the words. */
    OTHER
}
