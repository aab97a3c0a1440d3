package ru.adsdesk.request;

/** How the house of a request was found. */
public enum HouseMatch {
    /** Named by its id. */
    GIVEN,
    /** The one house the address text can mean. */
    SURE,
    /** Several houses may be meant: the address is to be confirmed. */
    UNSURE,
    /** No house of the register is near: the address is to be confirmed. */
    NONE
}
