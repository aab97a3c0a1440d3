package ru.adsdesk.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.database.Statements;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.RepeatScope;
import ru.adsdesk.request.kind.RepeatWindow;

/**
 * The open requests a new one may only repeat; another applicant always keeps a number of their own and gets a link.
 *
 * @param parameters what {@link #LIST} asks for
 */
record Repeats(Statements.Binder parameters) {

    private static final int MOST = 10;

    static final String LIST = """
        select id, coalesce(applicant_phone = ?, false) as same_applicant
        from request.request
        where house = ? and registered_at > ? and book = ? and kind = ?
          and %s
          and (? = 'HOUSE' or entrance is not distinct from ?)
          and (? <> 'PREMISES' or premises is not distinct from ?)
        order by registered_at desc limit ?
        """.formatted(Status.OPEN_SQL);

    /** None where the kind knows no repeats or the house is not sure. */
    static Optional<Repeats> of(Located where, @Nullable Kind kind, Applicant applicant, Instant now) {
        RepeatWindow window = kind == null ? null : kind.repeatWindow().orElse(null);
        UUID house = where.houseId();
        if (window == null || house == null || kind == null) {
            return Optional.empty();
        }
        String scope = scope(window.scope(), where);
        Phone phone = applicant.phone();
        return Optional.of(
                new Repeats(its -> its.add(phone == null ? null : phone.e164(), house, now.minus(window.within()))
                        .add(where.book().value(), kind.code().value())
                        .add(scope, where.entrance(), scope, where.premises(), MOST)));
    }

    static List<LikelyRepeat> read(ResultSet rows) throws SQLException {
        List<LikelyRepeat> found = new ArrayList<>();
        while (rows.next()) {
            found.add(new LikelyRepeat(
                    RequestId.of(rows.getObject("id", UUID.class)), rows.getBoolean("same_applicant")));
        }
        return found;
    }

    /** Where the entrance or flat was not told, the whole house is looked at. */
    private static String scope(RepeatScope scope, Located where) {
        return switch (scope) {
            case HOUSE -> "HOUSE";
            case ENTRANCE -> where.entrance() == null ? "HOUSE" : "ENTRANCE";
            case PREMISES -> where.premises() == null ? "HOUSE" : "PREMISES";
        };
    }
}
