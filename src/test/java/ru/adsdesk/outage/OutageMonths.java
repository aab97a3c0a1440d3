package ru.adsdesk.outage;

import org.springframework.boot.test.context.TestComponent;

/** Ends months of supplies by hand. */
@TestComponent
public class OutageMonths {

    private final SupplyMonths months;

    OutageMonths(SupplyMonths months) {
        this.months = months;
    }

    /** Ends what is over by now. */
    public void end() {
        months.round();
    }
}
