package ru.adsdesk.reporting;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.BackdatedLines;
import ru.adsdesk.journal.BackdatedLines.Backdated;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Numbers;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.RegistrationGaps;
import ru.adsdesk.request.RegistrationGaps.Waited;

/** What an inspector looks for first: entries set back in time, and requests that waited for their number. */
@Component
public class InspectorLists {

    private final Reaching reaching;
    private final BackdatedLines lines;
    private final RegistrationGaps gaps;
    private final Numbers numbers;

    InspectorLists(Reaching reaching, BackdatedLines lines, RegistrationGaps gaps, Numbers numbers) {
        this.reaching = reaching;
        this.lines = lines;
        this.gaps = gaps;
        this.numbers = numbers;
    }

    /**
     * Lines written in a period more than a minute after what they tell, book by book in the order of the lines. Refuses as
     * {@link Compliance#summary}, and {@code parameter.bad}.
     */
    public Page<BackdatedLineView> backdated(Caller caller, AskedPeriod asked, @Nullable String after, int limit) {
        int most = Page.limit(limit);
        Reach reach = reaching.of(caller, asked);
        LineMark mark = after == null ? null : LineMark.parse(after);
        List<Backdated> found = lines.list(
                reach.books(),
                reach.from(),
                reach.to(),
                mark == null ? null : mark.book(),
                mark == null ? 0 : mark.line(),
                most + 1);
        Page<Backdated> page = Page.of(found, most, last -> new LineMark(last.book(), last.line()));
        Map<UUID, Numbers.Given> given = numbers.of(
                page.items().stream().map(each -> each.subject().id()).toList());
        return new Page<>(
                page.items().stream()
                        .map(each -> view(each, number(given.get(each.subject().id()))))
                        .toList(),
                page.after());
    }

    /**
     * Requests registered in a period that waited at least so long, longest first. Refuses as {@link #backdated}.
     *
     * @param least a minute or more
     */
    public Page<RegistrationGapView> registrationGaps(
            Caller caller, AskedPeriod asked, Duration least, @Nullable String after, int limit) {
        int most = Page.limit(limit);
        Reach reach = reaching.of(caller, asked);
        GapMark mark = after == null ? null : GapMark.parse(after);
        List<Waited> found = gaps.list(
                reach.ofRequests(),
                reach.from(),
                reach.to(),
                longEnough(least),
                mark == null ? null : mark.gap(),
                mark == null ? null : mark.request(),
                most + 1);
        Page<Waited> page =
                Page.of(found, most, last -> new GapMark(last.gap(), last.id().value()));
        Map<UUID, Numbers.Given> given =
                numbers.of(page.items().stream().map(each -> each.id().value()).toList());
        return new Page<>(
                page.items().stream()
                        .map(each -> view(each, number(given.get(each.id().value()))))
                        .toList(),
                page.after());
    }

    private static Duration longEnough(Duration least) {
        if (least.compareTo(RegistrationGaps.AT_ONCE) < 0 || least.compareTo(Duration.ofDays(36_500)) > 0) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "least");
        }
        return least;
    }

    private record LineMark(BookId book, long line) {

        static LineMark parse(String text) {
            int cut = text.indexOf(':');
            try {
                return new LineMark(BookId.valueOf(text.substring(0, cut)), Long.parseLong(text.substring(cut + 1)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException foreign) {
                throw new Refused(BodyProblem.BAD_PARAMETER, "after");
            }
        }

        @Override
        public String toString() {
            return book + ":" + line;
        }
    }

    private record GapMark(Duration gap, UUID request) {

        static GapMark parse(String text) {
            int cut = text.indexOf('_');
            try {
                return new GapMark(
                        longEnough(Duration.parse(text.substring(0, cut))), UUID.fromString(text.substring(cut + 1)));
            } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
                throw new Refused(BodyProblem.BAD_PARAMETER, "after");
            }
        }

        @Override
        public String toString() {
            return gap + "_" + request;
        }
    }

    private static @Nullable String number(Numbers.@Nullable Given given) {
        return given == null ? null : given.number().toString();
    }

    private static BackdatedLineView view(Backdated its, @Nullable String number) {
        return new BackdatedLineView(
                its.book(),
                its.line(),
                its.code(),
                its.subject().kind(),
                its.subject().id(),
                number,
                its.occurredAt(),
                its.recordedAt(),
                its.lag(),
                its.actor());
    }

    private static RegistrationGapView view(Waited its, @Nullable String number) {
        return new RegistrationGapView(
                its.id(),
                its.book(),
                number,
                its.status(),
                its.channel(),
                its.receivedAt(),
                its.registeredAt(),
                its.gap());
    }
}
