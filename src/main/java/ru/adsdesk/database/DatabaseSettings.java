package ru.adsdesk.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the books are kept.
 *
 * @param url JDBC address of a PostgreSQL 18; absent, the desk starts an embedded one in {@code folder}
 * @param user the service's role: may read and insert, not migrate
 * @param password its password
 * @param ownerUser the role that owns the schema and migrates it
 * @param ownerPassword its password
 * @param folder the data folder: embedded database, its passwords, the seal key, the file of seals
 * @param port port of the embedded server; 0 takes a free one
 */
@ConfigurationProperties("adsdesk.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("adsdesk_app") String user,
        @Nullable String password,
        @DefaultValue("adsdesk_owner") String ownerUser,
        @Nullable String ownerPassword,
        @DefaultValue("data") Path folder,
        @DefaultValue("0") int port) {

    boolean isEmbedded() {
        return url == null || url.isBlank();
    }
}
