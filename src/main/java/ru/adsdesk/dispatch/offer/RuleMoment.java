package ru.adsdesk.dispatch.offer;

/** When a rule is tried. */
public enum RuleMoment {
    /** As the request is registered. */
    REGISTERED("request.registered"),
    /** Once it is planned. */
    PLANNED("request.planned");

    private final String fact;

    RuleMoment(String fact) {
        this.fact = fact;
    }

    String fact() {
        return fact;
    }
}
