package ru.adsdesk.request;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.RepeatScope;
import ru.adsdesk.request.kind.RepeatWindow;

/** Finds likely repeats; another applicant always keeps a number of their own and gets a link. */
@Component
class Repeats {

    private static final int MOST = 10;

    private final JdbcClient jdbc;

    Repeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LikelyRepeat> list(Located where, @Nullable Kind kind, Applicant applicant, Instant now) {
        RepeatWindow window = kind == null ? null : kind.repeatWindow().orElse(null);
        UUID house = where.houseId();
        if (window == null || house == null || kind == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, applicant_phone = :phone as same_applicant
                        from request.request
                        where house = :house and registered_at > :since and book = :book and kind = :kind
                          and %s
                          and (:scope = 'HOUSE' or entrance is not distinct from :entrance)
                          and (:scope <> 'PREMISES' or premises is not distinct from :premises)
                        order by registered_at desc limit :most
                        """.formatted(Status.OPEN_SQL))
                .param(
                        "phone",
                        applicant.phone() == null ? null : applicant.phone().e164())
                .param("house", house)
                .param("book", where.book().value())
                .param("kind", kind.code().value())
                .param("since", now.minus(window.within()).atOffset(ZoneOffset.UTC))
                .param("scope", scope(window.scope(), where))
                .param("entrance", where.entrance())
                .param("premises", where.premises())
                .param("most", MOST)
                .query((row, n) -> new LikelyRepeat(
                        RequestId.of(row.getObject("id", UUID.class)), row.getBoolean("same_applicant")))
                .list();
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
