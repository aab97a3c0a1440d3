package ru.adsdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.adsdesk.housing.imports.ImportId;
import ru.adsdesk.housing.imports.ImportView;
import ru.adsdesk.housing.imports.Imports;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.DeskTest;

/** History is written book by book; a stop in between leaves a part, and the next start writes the rest. */
@DeskTest
@Import(Scene.class)
class HistoryRestartTests {

    private static final String FILE = """
            Номер,Дата создания,Описание,Адрес
            1/25,2025-03-01 10:15:00+03,Не горит свет,"Садовая улица, дом 5"
            2/25,2025-03-02 11:15:00+03,Течёт кран,"Тихий переулок, дом 12, корпус 2"
            3/25,2025-03-03 12:15:00+03,Засор,"Садовая улица, дом 5"
            """;

    @Autowired
    private Scene scene;

    @Autowired
    private Imports imports;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    private Town town;

    @BeforeEach
    void settle() {
        town = scene.town();
    }

    @Test
    void writesTheRestExactlyOnceAfterAStopBetweenTwoBooks() throws SQLException {
        ImportId id = stoppedBefore(town.other());
        assertThat(view(id).state()).isEqualTo("RUNNING");
        assertThat(view(id).stage()).isEqualTo("TELLING");
        assertThat(imported(town.mine())).isEqualTo(2);
        assertThat(imported(town.other())).isZero();
        restart(id);
        restart(id);
        assertThat(imported(town.mine())).isEqualTo(2);
        assertThat(imported(town.other())).isEqualTo(1);
        assertThat(jdbc.queryForList(
                        "select foreign_number from request.request where centre = ? order by 1",
                        String.class,
                        town.centre().value()))
                .containsExactly("1/25", "2/25", "3/25");
        assertThat(jdbc.queryForObject(
                        "select count(*) from housing.import_row where import = ?", Long.class, id.value()))
                .isZero();
    }

    /** Keeps a book's row until the import waits for it, then cuts the import's connection off. */
    private ImportId stoppedBefore(OrganisationId book) throws SQLException {
        try (Connection holder = database.getConnection();
                PreparedStatement hold =
                        holder.prepareStatement("select 1 from journal.book where id = ? for update")) {
            holder.setAutoCommit(false);
            hold.setObject(1, book.value());
            hold.execute();
            ImportId id = imports.start(
                    town.senior().caller(),
                    "requests",
                    false,
                    null,
                    path -> Files.writeString(path, FILE, StandardCharsets.UTF_8));
            await().atMost(Duration.ofMinutes(1)).until(() -> !waiting().isEmpty());
            await().atMost(Duration.ofMinutes(1)).until(() -> {
                waiting().forEach(pid -> jdbc.queryForObject("select pg_terminate_backend(?)", Boolean.class, pid));
                return waiting().isEmpty();
            });
            holder.rollback();
            return id;
        }
    }

    private List<Integer> waiting() {
        return jdbc.queryForList(
                "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
                Integer.class);
    }

    private void restart(ImportId id) {
        imports.pickUpWhatARestartLeft();
        await().atMost(Duration.ofMinutes(1)).until(() -> !view(id).state().equals("RUNNING"));
        assertThat(view(id).state()).isEqualTo("DONE");
    }

    private ImportView view(ImportId id) {
        return imports.get(town.senior().caller(), id);
    }

    private long imported(OrganisationId organisation) {
        Long lines = jdbc.queryForObject(
                "select count(*) from journal.line where book = ? and code = 'request.imported'",
                Long.class,
                organisation.value());
        return lines == null ? 0 : lines;
    }
}
