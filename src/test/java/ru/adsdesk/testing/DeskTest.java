package ru.adsdesk.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import ru.adsdesk.AdsDesk;

/**
 * The whole desk on a real PostgreSQL with a clock that can be stepped. Classes with this annotation share one context
 * and one database: each makes what it needs and assumes nothing of the rest.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = AdsDesk.class,
        properties = {
            "adsdesk.demo=off",
            "adsdesk.journal.sealing=manual",
            "adsdesk.journal.following=manual",
            "adsdesk.sla.watching=manual",
            "adsdesk.outage.months=manual",
            "adsdesk.outage.beginning=manual",
            "adsdesk.request.resuming=manual",
            "adsdesk.attachment.tidying=manual",
            "adsdesk.reporting.editions=manual",
            "adsdesk.visit.reminding=manual",
            "adsdesk.telephony.fetching=manual",
            "adsdesk.console.projecting=manual",
            "adsdesk.notification.sending=manual",
            "adsdesk.notification.push.contact=mailto:desk@example.org",
            "adsdesk.notification.allowed-hosts=localhost"
        })
@AutoConfigureMockMvc
@Import(DeskTestConfiguration.class)
public @interface DeskTest {}
