package ru.adsdesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.LinesWritten;
import ru.adsdesk.journal.log.TreeHash;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.testing.DeskTest;

/** Sixty-four clients at once in one book, while acts fail after their line is written and others are nonsense. */
@DeskTest
@Import(Scene.class)
class ParallelRegistrationTests {

    private static final int CLIENTS = 64;
    private static final int EACH = 10;
    private static final int EVERY_NTH_FAILS = 7;
    private static final int EVERY_NTH_IS_NONSENSE = 5;

    @Autowired
    private Scene scene;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEventMulticaster events;

    /** What an answer said. */
    private record Answer(int status, String number, int line) {

        static Answer of(MvcTestResult result) {
            int status = result.getResponse().getStatus();
            String body = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
            return status == 201
                    ? new Answer(status, JsonPath.read(body, "$.number"), JsonPath.read(body, "$.line"))
                    : new Answer(status, "", 0);
        }
    }

    @Test
    void leavesNoGapAndNoRepeatWhenActsFailAfterTheirLine() throws Exception {
        Town town = scene.town();
        Failing failing = new Failing(BookId.of(town.mine()));
        events.addApplicationListener(failing);
        List<Answer> answers;
        try {
            answers = answers(town);
        } finally {
            events.removeApplicationListener(failing);
        }
        assertThat(failing.collided).hasPositiveValue();
        List<Answer> made =
                answers.stream().filter(each -> each.status() == 201).toList();
        assertThat(answers).extracting(Answer::status).contains(201, 400, 429);
        assertThat(made.size() + failing.refused.get() + CLIENTS * EACH / EVERY_NTH_IS_NONSENSE)
                .isEqualTo(answers.size());
        assertWhole(town, made);
    }

    private void assertWhole(Town town, List<Answer> made) {
        UUID book = town.mine().value();
        List<Long> lines =
                jdbc.queryForList("select no from journal.line where book = ? order by no", Long.class, book);
        List<Long> numbers =
                jdbc.queryForList("select seq from journal.number where book = ? order by seq", Long.class, book);
        assertThat(lines).isEqualTo(upTo(scene.lines(town.mine())));
        assertThat(numbers).isEqualTo(upTo(made.size()));
        assertThat(jdbc.queryForList(
                        "select year || '-' || lpad(seq::text, 6, '0') || ' ' || no from journal.number where book = ?",
                        String.class,
                        book))
                .containsExactlyInAnyOrderElementsOf(made.stream()
                        .map(answer -> answer.number() + " " + answer.line())
                        .toList());
        assertThat(jdbc.queryForObject("select count(*) from request.request where book = ?", Long.class, book))
                .isEqualTo(made.size());
        jdbc.query(
                "select body, leaf from journal.line where book = ?",
                row -> {
                    assertThat(TreeHash.leaf(row.getString("body").getBytes(StandardCharsets.UTF_8))
                                    .bytes())
                            .isEqualTo(row.getBytes("leaf"));
                },
                book);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private List<Answer> answers(Town town) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<List<Answer>>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                clients.add(threads.submit(() -> {
                    start.await();
                    return client(town, client);
                }));
            }
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<List<Answer>> client : clients) {
                answers.addAll(client.get());
            }
            return answers;
        }
    }

    private List<Answer> client(Town town, int client) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            String phone = "8900000%04d".formatted(client * EACH + i);
            String body = i % EVERY_NTH_IS_NONSENSE == 0 ? "{\"channel\": \"PHONE\", \"" : Scene.leak(town, phone);
            answers.add(Answer.of(
                    scene.register(town.dispatcher().bearer(), UUID.randomUUID().toString(), body)));
        }
        return answers;
    }

    /**
     * Breaks every seventh act of a book after its line is written and before it is committed: one for good, the next by
     * a collision that the desk tries again.
     */
    private static final class Failing implements ApplicationListener<PayloadApplicationEvent<LinesWritten>> {

        private final BookId book;
        private final AtomicInteger heard = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicInteger collided = new AtomicInteger();

        Failing(BookId book) {
            this.book = book;
        }

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<LinesWritten> event) {
            int nth = event.getPayload().book().equals(book) ? heard.incrementAndGet() : 1;
            if (nth % (2 * EVERY_NTH_FAILS) == 0) {
                collided.incrementAndGet();
                throw new CannotAcquireLockException("collided on purpose after the line");
            }
            if (nth % EVERY_NTH_FAILS == 0) {
                refused.incrementAndGet();
                throw new Refused(BodyProblem.TOO_MANY_REQUESTS);
            }
        }
    }
}
