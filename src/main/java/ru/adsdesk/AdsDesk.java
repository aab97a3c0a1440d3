package ru.adsdesk;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** The request desk of a residential emergency dispatch service («Пульт АДС»). */
@SpringBootApplication
@Modulithic(systemName = "ADS Desk")
public class AdsDesk {

    /** Starts the desk; where no database is named it brings up its own in {@code ./data}. */
    public static void main(String[] args) {
        SpringApplication.run(AdsDesk.class, args);
    }

    /** The one source of time: every rule takes "now" from here, so that tests can step it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
