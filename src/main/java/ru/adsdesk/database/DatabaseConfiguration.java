package ru.adsdesk.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.database.DatabaseAddress.Credentials;

/** Gives the service its role and the migrations the owner's, whichever server is used. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    DatabaseOrigin databaseOrigin(DatabaseSettings settings) {
        return settings.isEmbedded() ? DatabaseOrigin.EMBEDDED : DatabaseOrigin.NAMED;
    }

    @Bean(destroyMethod = "")
    DataFolder dataFolder(DatabaseSettings settings) {
        return new DataFolder(settings.folder());
    }

    /** The one named by {@code adsdesk.database.url}, else an embedded one. */
    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(DatabaseSettings settings, DataFolder folder) {
        return settings.isEmbedded()
                ? DatabaseServer.embedded(EmbeddedServer.start(folder, settings))
                : DatabaseServer.named(new NamedServer(named(settings)).checked());
    }

    private static DatabaseAddress named(DatabaseSettings settings) {
        return new DatabaseAddress(
                String.valueOf(settings.url()),
                credentials(settings.user(), settings.password(), "ADSDESK_DATABASE_PASSWORD"),
                credentials(settings.ownerUser(), settings.ownerPassword(), "ADSDESK_DATABASE_OWNER_PASSWORD"));
    }

    private static Credentials credentials(String user, @Nullable String password, String setting) {
        return new Credentials(
                user,
                Optional.ofNullable(password)
                        .filter(given -> !given.isBlank())
                        .orElseThrow(() -> CannotStart.passwordMissing(setting)));
    }

    @Bean
    JdbcConnectionDetails serviceConnection(DatabaseServer server) {
        DatabaseAddress address = server.address();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return address.url();
            }

            @Override
            public String getUsername() {
                return address.service().user();
            }

            @Override
            public String getPassword() {
                return address.service().password();
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(DatabaseServer server) {
        DatabaseAddress address = server.address();
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return address.url();
            }

            @Override
            public String getUsername() {
                return address.owner().user();
            }

            @Override
            public String getPassword() {
                return address.owner().password();
            }
        };
    }

    /** Migrations name the service's role as {@code ${app}} in their grants. */
    @Bean
    FlywayConfigurationCustomizer grantsToService(DatabaseServer server) {
        String role = server.address().service().user();
        return flyway -> flyway.placeholders(java.util.Map.of("app", role));
    }
}
