package ru.adsdesk.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.identity.TimeOrderedIds;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.act.Act;

/**
 * Colleagues called to a request by a comment: a row each in their own list, written with the comment's line. What was said
 * stands in the line alone.
 */
@Component
public class Mentions {

    private static final String LIST = """
        select * from request.mention
         where account = :account and book = any(:books) and (:after::uuid is null or id < :after)
           and (not :unread or read_at is null)
         order by id desc limit :limit
        """;

    private static final String UNREAD = """
        select id from request.mention
         where account = :account and book = any(:books) and read_at is null limit 100
        """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final VisibleBooks visible;
    private final RequestBriefs briefs;
    private final Clock clock;

    Mentions(JdbcClient jdbc, Accounts accounts, VisibleBooks visible, RequestBriefs briefs, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.visible = visible;
        this.briefs = briefs;
        this.clock = clock;
    }

    /**
     * Notes whom a comment calls, in the transaction of its line. Refuses {@code mention.not-yours}, {@code mention.foreign}.
     *
     * @return what the line says of it; absent where it calls nobody
     */
    @Nullable
    List<String> note(Doing doing, @Nullable Set<AccountId> called, boolean outside) {
        if (called == null || called.isEmpty()) {
            return null;
        }
        if (outside) {
            throw RequestProblem.MENTION_NOT_YOURS.refused();
        }
        called.forEach(account -> requireColleague(doing, account));
        insert(doing, called);
        return called.stream().map(AccountId::toString).sorted().toList();
    }

    private void requireColleague(Doing doing, AccountId account) {
        boolean colleague = accounts.find(doing.caller(), account)
                .filter(found -> found.disabledAt() == null
                        && Act.COMMENT.hands().roles().contains(found.role()))
                .filter(found -> visible.covers(found.scope(), doing.request()))
                .isPresent();
        if (!colleague) {
            throw RequestProblem.MENTION_FOREIGN.at("mentions");
        }
    }

    private void insert(Doing doing, Collection<AccountId> called) {
        Actor author = doing.caller().actor();
        jdbc.sql("insert into request.mention (book, id, account, request, author_kind, author, at)"
                        + " select :book, called.id, called.account, :request, :kind, :author, :at"
                        + " from unnest(:ids::uuid[], :accounts::uuid[]) as called (id, account)")
                .param("book", doing.request().book().value())
                .param("request", doing.request().requestId().value())
                .param("kind", author.kind().name())
                .param("author", author.id())
                .param("at", doing.now().atOffset(ZoneOffset.UTC))
                .param("ids", called.stream().map(any -> TimeOrderedIds.next()).toArray(UUID[]::new))
                .param("accounts", called.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
    }

    /** A page of those of the caller, newest first; {@code unread}: only those not yet read. */
    @Transactional(readOnly = true)
    public Page<MentionView> page(Caller caller, boolean unread, @Nullable UUID after, int limit) {
        int most = Page.limit(limit);
        List<Row> rows = jdbc.sql(LIST)
                .param("account", caller.actor().id())
                .param("books", visible.of(caller).stream().map(BookId::value).toArray(UUID[]::new))
                .param("after", after)
                .param("unread", unread)
                .param("limit", most + 1)
                .query(Row::of)
                .list();
        Map<UUID, RequestBrief> requests =
                briefs.of(rows.stream().map(Row::request).collect(Collectors.toSet()));
        Map<AccountId, String> names = accounts.names(
                rows.stream().map(row -> AccountId.of(row.author())).collect(Collectors.toSet()));
        List<MentionView> views = rows.stream()
                .filter(row -> requests.containsKey(row.request()))
                .map(row -> row.view(requests.get(row.request()), names.get(AccountId.of(row.author()))))
                .toList();
        return Page.of(views, most, MentionView::id);
    }

    /** How many of the caller's are not yet read; 100 stands for more than 99. */
    @Transactional(readOnly = true)
    public int unread(Caller caller) {
        return jdbc.sql(UNREAD)
                .param("account", caller.actor().id())
                .param("books", visible.of(caller).stream().map(BookId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .size();
    }

    /** Notes that the caller read one; a second time changes nothing. Refuses {@code mention.unknown}. */
    @Transactional
    public void read(Caller caller, UUID id) {
        int known = jdbc.sql("update request.mention set read_at = coalesce(read_at, :now)"
                        + " where account = :account and id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", caller.actor().id())
                .param("id", id)
                .update();
        if (known == 0) {
            throw RequestProblem.MENTION_UNKNOWN.refused();
        }
    }

    private record Row(
            UUID id,
            UUID request,
            UUID author,
            OffsetDateTime at,
            @Nullable OffsetDateTime readAt) {

        static Row of(ResultSet row, int n) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getObject("request", UUID.class),
                    row.getObject("author", UUID.class),
                    row.getObject("at", OffsetDateTime.class),
                    row.getObject("read_at", OffsetDateTime.class));
        }

        MentionView view(@Nullable RequestBrief of, @Nullable String name) {
            RequestBrief brief = Objects.requireNonNull(of, "looked for before");
            return new MentionView(
                    id,
                    brief.id(),
                    brief.number(),
                    brief.status(),
                    brief.kindName(),
                    AccountId.of(author),
                    name,
                    at.toInstant(),
                    readAt == null ? null : readAt.toInstant());
        }
    }
}
