package ru.adsdesk.request;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.CentreId;

/**
 * Requests by what they came by. A call or message lies in the centre's book and its request in another: whoever was cut off
 * between the two asks here whether the request was registered.
 */
@Component
public class RequestOrigins {

    @SuppressWarnings("InlineFormatString") // its lines read better here
    private static final String OF = """
        select id from request.request
         where book = any(:books) and registered_at >= :since and handed_over_from is null
           and %s = :origin
         order by registered_at, id
        """;

    private final JdbcClient jdbc;
    private final Organisations organisations;

    RequestOrigins(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** Requests a centre registered since an instant by a call, by the exchange's own id of it. */
    public List<RequestId> ofCall(CentreId centre, String callId, Instant since) {
        return list(centre, "call_id", callId, since);
    }

    /** Requests a centre registered since an instant by a message. */
    public List<RequestId> ofMessage(CentreId centre, UUID message, Instant since) {
        return list(centre, "message_id", message, since);
    }

    private List<RequestId> list(CentreId centre, String column, Object origin, Instant since) {
        UUID[] books = Stream.concat(
                        Stream.of(centre.value()),
                        organisations.listOf(centre).stream()
                                .map(organisation -> organisation.id().value()))
                .toArray(UUID[]::new);
        return jdbc.sql(OF.formatted(column))
                .param("books", books)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("origin", origin)
                .query((row, n) -> RequestId.of(row.getObject("id", UUID.class)))
                .list();
    }
}
