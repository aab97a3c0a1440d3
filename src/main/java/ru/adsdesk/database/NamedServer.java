package ru.adsdesk.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import ru.adsdesk.database.DatabaseAddress.Credentials;

/** A server somebody else runs: asked once at start whether the desk can live there, so that a refusal is one sentence. */
record NamedServer(DatabaseAddress address) {

    private static final int OLDEST = 18;

    /** Refuses to start where either role is not let in, the server is too old or its locale knows no Cyrillic. */
    DatabaseAddress checked() {
        check(address.owner());
        check(address.service());
        return address;
    }

    private void check(Credentials role) {
        try (Connection connection = DriverManager.getConnection(address.url(), role.user(), role.password())) {
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
                throw CannotStart.tooOld(connection.getMetaData().getDatabaseProductVersion());
            }
            requireCyrillic(connection);
        } catch (SQLException refused) {
            throw sentence(refused, role);
        }
    }

    /** In a locale that leaves Cyrillic alone trigram similarity of equal words is 0. */
    static void requireCyrillic(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select lower('УЛИЦА') = 'улица' and 'ж' ~ '\\w'")) {
            if (!row.next() || !row.getBoolean(1)) {
                throw CannotStart.collation();
            }
        }
    }

    private CannotStart sentence(SQLException refused, Credentials role) {
        String state = String.valueOf(refused.getSQLState());
        if (state.startsWith("28") || state.equals("42501")) {
            return CannotStart.turnedAway(address.url(), role.user());
        }
        return state.equals("3D000") ? CannotStart.absent(address.url()) : CannotStart.unreachable(address.url());
    }
}
