package ru.adsdesk.identity;

/** Integration keys. */
public class Keys {
    static final String PREFIX = "adk_";
}
