package ru.adsdesk.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import ru.adsdesk.AdsDesk;
import ru.adsdesk.console.web.BrowserScene;
import ru.adsdesk.sla.WatchRounds;

/**
 * The whole desk on a port of its own, on a real PostgreSQL, driven by the system's Chromium: a test takes {@link Browsers}
 * as a parameter. The live feed runs by itself; clocks are watched when told.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = AdsDesk.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "adsdesk.demo=off",
            "adsdesk.journal.sealing=manual",
            "adsdesk.sla.watching=manual",
            "adsdesk.request.resuming=manual",
            "adsdesk.reporting.editions=manual",
            "adsdesk.telephony.fetching=manual"
        })
@Import({DeskTestConfiguration.class, BrowserScene.class, WatchRounds.class})
@ExtendWith(Browsers.Given.class)
public @interface BrowserTest {}
