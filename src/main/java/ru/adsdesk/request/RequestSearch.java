package ru.adsdesk.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.AddressMatch;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.sla.ClockCondition;
import ru.adsdesk.sla.clock.ClockState;

/**
 * Searches requests, newest first, a page at a time: no totals, no leading wildcard, no query per row. Without a telling
 * condition each visible book gives its newest few and these are merged, so that a page costs the same at any size.
 */
@Component
class RequestSearch {

    private static final int LEAST_DIGITS = 3;

    /** So far back a word is looked for request by request: what is found often is found here. */
    private static final Duration RECENTLY = Duration.ofDays(7);

    private static final String AT_ONCE = """
        select r.id from request.request r where r.book = any(:books)%s
         order by r.registered_at desc, r.id desc limit :limit
        """;
    private static final String BOOK_BY_BOOK = """
        select n.id from unnest(:books) as visible (book) cross join lateral (
            select r.id, r.registered_at from request.request r where r.book = visible.book%s
             order by r.registered_at desc, r.id desc limit :limit) n
         order by n.registered_at desc, n.id desc limit :limit
        """;
    /** The inner limit keeps the planner from gathering every request with the word, of which there may be a tenth of all. */
    private static final String RECENT = """
        select n.id from unnest(:books) as visible (book) cross join lateral (
            select r.id, r.registered_at from (
                select * from request.request r where r.book = visible.book and r.registered_at > :since
                   and r.registered_at <= :newest
                 order by r.registered_at desc, r.id desc limit 50000) r where true%s limit :limit) n
         order by n.registered_at desc, n.id desc limit :limit
        """;

    private final JdbcClient jdbc;
    private final VisibleBooks visible;
    private final RequestReading reading;
    private final ServiceRequests requests;
    private final FirstLines firstLines;
    private final Views views;
    private final Houses houses;
    private final Clock clock;

    RequestSearch(
            JdbcClient jdbc,
            VisibleBooks visible,
            RequestReading reading,
            ServiceRequests requests,
            FirstLines firstLines,
            Views views,
            Houses houses,
            Clock clock) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.reading = reading;
        this.requests = requests;
        this.firstLines = firstLines;
        this.views = views;
        this.houses = houses;
        this.clock = clock;
    }

    Page<RequestView> page(Caller caller, RequestQuery query) {
        int limit = Page.limit(query.limit());
        List<UUID> ids = query.number() == null ? ids(caller, query, limit + 1) : byNumber(caller, query.number());
        Map<UUID, ServiceRequest> byId = requests.list(ids).stream()
                .collect(Collectors.toMap(request -> request.requestId().value(), Function.identity()));
        List<ServiceRequest> found =
                ids.stream().map(byId::get).filter(Objects::nonNull).toList();
        List<RequestView> shown = views.views(caller, firstLines.of(found));
        return Page.of(
                shown, limit, last -> new Cursor(last.registeredAt(), last.id().value()));
    }

    Map<RequestId, RequestView> list(Caller caller, Collection<RequestId> ids) {
        List<ServiceRequest> found =
                requests.list(ids.stream().map(RequestId::value).distinct().toList());
        return views.views(caller, firstLines.of(found)).stream()
                .collect(Collectors.toMap(RequestView::id, Function.identity()));
    }

    private List<UUID> byNumber(Caller caller, String number) {
        try {
            return List.of(reading.get(caller, number).requestId().value());
        } catch (Refused refused) {
            if (refused.code() == RequestProblem.UNKNOWN) {
                return List.of();
            }
            throw refused;
        }
    }

    private List<UUID> ids(Caller caller, RequestQuery query, int limit) {
        Conditions conditions = new Conditions();
        boolean telling = telling(caller, query, conditions);
        other(query, conditions);
        List<UUID> found = query.text() == null ? List.of() : find(RECENT, caller, query, conditions, limit);
        return found.size() == limit ? found : find(telling ? AT_ONCE : BOOK_BY_BOOK, caller, query, conditions, limit);
    }

    private List<UUID> find(String sql, Caller caller, RequestQuery query, Conditions conditions, int limit) {
        Instant newest = Optional.ofNullable(query.after())
                .map(Cursor::parse)
                .map(Cursor::registeredAt)
                .orElse(clock.instant());
        return jdbc.sql(sql.formatted(conditions.sql()))
                .param("books", visible.of(caller).stream().map(BookId::value).toArray(UUID[]::new))
                .param("newest", newest.atOffset(ZoneOffset.UTC))
                .param("since", newest.minus(RECENTLY).atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .params(conditions.params())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Conditions that by themselves leave few rows: the planner starts from their index. */
    private boolean telling(Caller caller, RequestQuery query, Conditions conditions) {
        if (caller.role() == Role.RESIDENT) {
            conditions.add("r.applicant_phone = :own", "own", caller.name());
        }
        Optional.ofNullable(query.phone()).ifPresent(phone -> phone(phone, conditions));
        Optional.ofNullable(query.text())
                .ifPresent(text -> conditions.add("r.words @@ websearch_to_tsquery('russian', :text)", "text", text));
        Optional.ofNullable(query.house())
                .ifPresent(house -> conditions.add("r.house = :house", "house", house.value()));
        Optional.ofNullable(query.address()).ifPresent(address -> address(caller, address, conditions));
        Optional.ofNullable(query.clock()).ifPresent(state -> clock(state, conditions));
        return !conditions.isEmpty();
    }

    private void clock(ClockState state, Conditions conditions) {
        ClockCondition condition = ClockCondition.of("r.id", state, clock.instant());
        condition.params().forEach(conditions::put);
        conditions.add(condition.sql());
    }

    private static void phone(String asked, Conditions conditions) {
        Optional<Phone> whole = Phone.find(asked);
        String digits = asked.replaceAll("\\D", "");
        if (whole.isPresent()) {
            conditions.add("r.applicant_phone = :phone", "phone", whole.get().e164());
        } else if (digits.length() >= LEAST_DIGITS) {
            String ending = new StringBuilder(digits).reverse() + "%";
            conditions.add("reverse(r.applicant_phone) like :ending", "ending", ending);
        } else {
            throw new Refused(BodyProblem.BAD_PARAMETER, "phone");
        }
    }

    /** Houses the text may mean, and requests whose own words name it. */
    private void address(Caller caller, String asked, Conditions conditions) {
        AddressMatch match = houses.resolve(caller.scope().centre(), asked);
        UUID[] meant = Stream.concat(Stream.ofNullable(match.house()), match.candidates().stream())
                .map(ServedHouse::id)
                .map(id -> id.value())
                .toArray(UUID[]::new);
        conditions.add(
                "(r.house = any(:houses) or (r.house is null and r.words @@ plainto_tsquery('russian', :address)))",
                "houses",
                meant);
        conditions.put("address", asked.toLowerCase(Locale.ROOT));
    }

    private static void other(RequestQuery query, Conditions conditions) {
        Optional.ofNullable(query.status())
                .ifPresent(status -> conditions.add("r.status = :status", "status", status.name()));
        Optional.ofNullable(query.kind()).ifPresent(kind -> conditions.add("r.kind = :kind", "kind", kind.value()));
        Optional.ofNullable(query.channel())
                .ifPresent(channel -> conditions.add("r.channel = :channel", "channel", channel.name()));
        Optional.ofNullable(query.from())
                .ifPresent(from -> conditions.add("r.registered_at >= :from", "from", from.atOffset(ZoneOffset.UTC)));
        Optional.ofNullable(query.to())
                .ifPresent(to -> conditions.add("r.registered_at < :to", "to", to.atOffset(ZoneOffset.UTC)));
        Optional.ofNullable(query.after()).map(Cursor::parse).ifPresent(cursor -> {
            conditions.add(
                    "(r.registered_at, r.id) < (:at, :id)",
                    "at",
                    cursor.registeredAt().atOffset(ZoneOffset.UTC));
            conditions.put("id", cursor.id());
        });
    }

    /** Conditions gathered for one query. */
    private static final class Conditions {

        private final List<String> sql = new ArrayList<>();
        private final Map<String, Object> params = new HashMap<>();

        void add(String condition, String name, Object value) {
            sql.add(condition);
            params.put(name, value);
        }

        void add(String condition) {
            sql.add(condition);
        }

        void put(String name, Object value) {
            params.put(name, value);
        }

        boolean isEmpty() {
            return sql.isEmpty();
        }

        String sql() {
            return sql.stream().map(each -> " and " + each).collect(Collectors.joining());
        }

        Map<String, Object> params() {
            return params;
        }
    }
}
