package ru.adsdesk.request;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.AccessLog;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;

/**
 * Who asked before, found by what an applicant gives besides a phone: their tax number, their e-mail, or a part of the name
 * of their organisation. Each is answered by an index of its own.
 */
@Component
public class KnownApplicants {

    private static final Pattern INN = Pattern.compile("\\d{10}|\\d{12}");
    private static final int LEAST_LETTERS = 3;

    private final JdbcClient jdbc;
    private final VisibleBooks visible;
    private final RequestSearch search;
    private final AccessLog accesses;

    KnownApplicants(JdbcClient jdbc, VisibleBooks visible, RequestSearch search, AccessLog accesses) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.search = search;
        this.accesses = accesses;
    }

    /** Their newest requests in the caller's books, newest first; none where the text says too little. */
    @Transactional(readOnly = true)
    public List<RequestView> find(Caller caller, String typed, int limit) {
        String who = typed.strip().toLowerCase(Locale.ROOT);
        if (who.length() < LEAST_LETTERS) {
            return List.of();
        }
        accesses.note(caller, "request.search", "search", null);
        List<RequestId> found = jdbc
                .sql("select r.id from request.request r where r.book = any(:books) and " + condition(who)
                        + " order by r.registered_at desc limit :limit")
                .param("books", visible.of(caller).stream().map(BookId::value).toArray(UUID[]::new))
                .param("who", isPartOfName(who) ? "%" + who.replaceAll("[%_\\\\]", "") + "%" : who)
                .param("limit", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(RequestId::of)
                .toList();
        Map<RequestId, RequestView> views = search.list(caller, found);
        return views.values().stream()
                .sorted(Comparator.comparing(RequestView::registeredAt).reversed())
                .toList();
    }

    private static boolean isPartOfName(String who) {
        return !INN.matcher(who).matches() && !who.contains("@");
    }

    private static String condition(String who) {
        if (INN.matcher(who).matches()) {
            return "r.applicant_inn = :who";
        }
        return who.contains("@")
                ? "lower(r.applicant_email) = :who"
                : "r.applicant_inn is not null and r.applicant_name is not null and lower(r.applicant_name) like :who";
    }
}
