package ru.adsdesk.database;

import org.jspecify.annotations.Nullable;

/** The server the desk works with: one somebody else runs, or our own embedded one. */
record DatabaseServer(DatabaseAddress address, @Nullable EmbeddedServer own) implements AutoCloseable {

    static DatabaseServer embedded(EmbeddedServer server) {
        return new DatabaseServer(server.address(), server);
    }

    static DatabaseServer named(DatabaseAddress address) {
        return new DatabaseServer(address, null);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
