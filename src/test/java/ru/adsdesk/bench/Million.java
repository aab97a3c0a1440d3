package ru.adsdesk.bench;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;

/**
 * Requests of years, written as rows by the database itself: one every thirty seconds back from now, the newest few hundred
 * still open. Their lines prove nothing; all that screens and searches read of them is there.
 */
final class Million {

    private static final int STEP = 50_000;

    private static final String REQUESTS = """
        insert into request.request (
            book, id, centre, status, decision_version, channel, house, address_match, entrance, premises,
            applicant_name, applicant_phone, kind, kind_name, kind_norms, kind_source, urgency,
            answers, proposed, repeats, received_at, registered_at, damage_at, description, closed_at, result)
        select :book, %1$s, :centre, case when n > :most - :open then 'REGISTERED' else 'CLOSED' end, 0,
               'PHONE', (:houses::uuid[])[1 + n %% cardinality(:houses::uuid[])], 'GIVEN', (1 + n %% 4)::text, (1 + n %% 200)::text,
               'Примерова Анна', '+7900' || lpad((n * 7919 %% 10000000)::text, 7, '0'),
               'cold-water.leak', 'Течь холодной воды', 'inform_plan', 'PERSON',
               case when n %% 5 = 0 then 'EMERGENCY' else 'ORDINARY' end,
               '{}', '[]', '[]', %2$s, %2$s, %2$s,
               (:words::text[])[1 + n %% cardinality(:words::text[])] || ' ' || (:details::text[])[1 + n * 31 %% cardinality(:details::text[])],
               case when n > :most - :open then null else %2$s + interval '2 hours' end,
               case when n > :most - :open then null else 'DONE' end
          from generate_series(:from::bigint, :to::bigint) n
        """;

    private static final String LINES = """
        insert into journal.line (book, no, code, subject_kind, subject, subject_seq, occurred_at, recorded_at, leaf, body)
        select :book, :first + n, 'request.registered', 'request', %1$s, 1, %2$s, %2$s, sha256(n::text::bytea), '{}'
          from generate_series(:from::bigint, :to::bigint) n
        """;

    private static final String NUMBERS = """
        insert into journal.number (book, year, seq, subject, no)
        select :book, 2020, n, %1$s, :first + n from generate_series(:from::bigint, :to::bigint) n
        """;

    private static final String CLOCKS = """
        insert into sla.clock (book, subject, norm, cycle, centre, subject_kind, house, kind, version, responsible, state,
                               origin, due_at, ended_at, next_at, flagged, excused, paused, late_entered)
        select :book, %1$s, 'inform_plan', :first + n, :centre, 'request', (:houses::uuid[])[1 + n %% cardinality(:houses::uuid[])],
               'cold-water.leak', '1', 'DESK', case when n > :most - :open then 'RUNNING' else 'MET' end,
               %2$s, %2$s + interval '30 minutes', case when n > :most - :open then null else %2$s + interval '10 minutes' end,
               null, false, false, false, false
          from generate_series(:from::bigint, :to::bigint) n
        """;

    /** The board of the open ones, as the projector would keep it. */
    private static final String BOARD = """
        insert into console.board (book, request, number, status, urgency, sure, house, told, registered_at, norm, warn_at,
                                   due_at, mark)
        select book, id, '2020-' || lpad((1 + row_number() over ()) ::text, 6, '0'), status, urgency, true, house, false,
               registered_at, 'inform_plan', registered_at + interval '24 minutes', registered_at + interval '30 minutes',
               case when registered_at < now() - interval '30 minutes' then 'BROKEN' else 'CALM' end
          from request.request where book = ? and status = 'REGISTERED'
        """;

    private static final String BOARD_COUNT =
            "insert into console.board_count (book, view, entries) values (?, 'ALL', ?), (?, 'UNTAKEN', ?)";

    private static final List<String> WORDS = List.of(
            "Прорвало трубу холодной воды",
            "Не работает лифт",
            "Нет света в подъезде",
            "Холодные батареи",
            "Засор канализации",
            "Не закрывается дверь подъезда",
            "Нет горячей воды",
            "Пахнет газом",
            "Течёт крыша",
            "Не убран снег у входа",
            "Не работает домофон",
            "Перегорела лампа");

    private static final List<String> DETAILS = List.of(
            "под раковиной",
            "на седьмом этаже",
            "искрит щиток",
            "в двух комнатах",
            "унитаз переливается",
            "сломан доводчик",
            "третий день",
            "на площадке",
            "капает сверху",
            "очень скользко",
            "просит перезвонить",
            "соседи снизу заливаются",
            "был мастер и ушёл",
            "ребёнок застрял",
            "трещит и гудит");

    private final JdbcClient jdbc;
    private final CentreId centre;
    private final OrganisationId book;
    private final List<HouseId> houses;
    private final long most;

    Million(JdbcClient jdbc, CentreId centre, OrganisationId book, List<HouseId> houses, long most) {
        this.jdbc = jdbc;
        this.centre = centre;
        this.book = book;
        this.houses = houses;
        this.most = most;
    }

    /** Writes them in steps, and counts the planner's statistics anew. */
    void write(int open) {
        long first = lastLine();
        for (long from = 1; from <= most; from += STEP) {
            for (String table : List.of(REQUESTS, LINES, NUMBERS, CLOCKS)) {
                write(table, from, Math.min(most, from + STEP - 1), first, open);
            }
        }
        jdbc.sql("update journal.book set last_line = last_line + ? where id = ?")
                .params(most, book.value())
                .update();
        jdbc.sql(BOARD).param(book.value()).update();
        jdbc.sql(BOARD_COUNT).params(book.value(), open, book.value(), open).update();
    }

    private void write(String rows, long from, long to, long first, int open) {
        String sql = rows.formatted(
                "('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid",
                "(now() - (:most::bigint - n) * interval '30 seconds')");
        jdbc.sql(sql)
                .param("book", book.value())
                .param("centre", centre.value())
                .param("houses", houses.stream().map(HouseId::value).toArray(UUID[]::new))
                .param("words", WORDS.toArray(String[]::new))
                .param("details", DETAILS.toArray(String[]::new))
                .param("most", most)
                .param("open", open)
                .param("first", first)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private long lastLine() {
        return jdbc.sql("select last_line from journal.book where id = ?")
                .param(book.value())
                .query(Long.class)
                .single();
    }
}
