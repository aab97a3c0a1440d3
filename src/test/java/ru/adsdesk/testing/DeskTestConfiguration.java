package ru.adsdesk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.identity.Keys;
import ru.adsdesk.identity.Tokens;

/** Points the desk at a fresh database of the build's server and gives it a stepped clock. */
@TestConfiguration(proxyBeanMethods = false)
public class DeskTestConfiguration {

    @Bean
    DynamicPropertyRegistrar freshDatabase() throws IOException {
        String url = TestServer.running().freshDatabase();
        Path folder = Files.createTempDirectory("adsdesk-test");
        return properties -> {
            properties.add("adsdesk.database.url", () -> url);
            properties.add("adsdesk.database.user", () -> TestServer.APP);
            properties.add("adsdesk.database.password", () -> TestServer.PASSWORD);
            properties.add("adsdesk.database.owner-user", () -> TestServer.OWNER);
            properties.add("adsdesk.database.owner-password", () -> TestServer.PASSWORD);
            properties.add("adsdesk.database.folder", folder::toString);
            properties.add("adsdesk.admin.password", () -> Desk.PASSWORD);
            properties.add("adsdesk.security.password-cost", () -> 4);
            // Contexts stay open to the end of the build: each keeps what it uses, not all it may.
            properties.add("spring.datasource.hikari.minimum-idle", () -> 2);
            properties.add("spring.datasource.hikari.data-source-properties.socketFactory", Turns.class::getName);
        };
    }

    @Bean
    static RoundTrips roundTrips() {
        return new RoundTrips();
    }

    @Bean
    @Lazy
    Desk desk(Centres centres, Accounts accounts, Tokens tokens, Keys keys) {
        return new Desk(centres, accounts, tokens, keys);
    }

    @Bean
    SentCodes sentCodes() {
        return new SentCodes();
    }

    @Bean
    @Primary
    SteppedClock steppedClock() {
        return new SteppedClock();
    }
}
