package ru.adsdesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.adsdesk.sla.clock.Reading;
import ru.adsdesk.sla.norm.Limit;
import ru.adsdesk.sla.norm.WorkingDays;

/** Tells in words how a due instant came about, in the house's time. */
@Component
class DueWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT);

    private final MessageSource messages;

    DueWords(MessageSource messages) {
        this.messages = messages;
    }

    String how(Reading run, ZoneId zone, WorkingDays calendar) {
        String origin = MOMENT.format(run.origin().atZone(zone));
        Instant due = run.due();
        if (due == null) {
            return say(run.pauses().isEmpty() ? "clock.how.waiting" : "clock.how.paused", origin);
        }
        String at = MOMENT.format(due.atZone(zone));
        StringBuilder how = new StringBuilder(
                run.agreed().isEmpty() ? limit(run, origin, at, zone, calendar) : say("clock.how.agreed", origin, at));
        if (run.norm().window() != null) {
            how.append(' ').append(say("clock.how.window", run.norm().window().toString()));
        }
        if (!run.pauses().isEmpty()) {
            how.append(' ').append(say("clock.how.pauses", run.pauses().size()));
        }
        return how.toString();
    }

    private String limit(Reading run, String origin, String at, ZoneId zone, WorkingDays calendar) {
        return switch (run.norm().limit()) {
            case Limit.Within(Duration time) -> say("clock.how.within", origin, time(time), at);
            case Limit.Banded banded -> say("clock.how.banded", origin, banded.field(), at);
            case Limit.CalendarDays(int days) -> say("clock.how.days", origin, days, at);
            case Limit.WorkingDays(int days) ->
                say("clock.how.working-days", origin, days, at)
                        + unentered(run.origin().atZone(zone).getYear(), calendar);
            case Limit.WorkingDaysBefore(int days, String field) -> say("clock.how.working-days-before", days, at);
            case Limit.AtFact(String field) -> say("clock.how.promised", origin, at);
            case Limit.UntilAgreed() -> say("clock.how.agreed", origin, at);
        };
    }

    private String unentered(int year, WorkingDays calendar) {
        return calendar.isEntered(year) ? "" : " " + say("clock.how.calendar-missing", String.valueOf(year));
    }

    private String time(Duration time) {
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        if (hours == 0) {
            return say("clock.how.minutes", minutes);
        }
        return minutes == 0 ? say("clock.how.hours", hours) : say("clock.how.hours-minutes", hours, minutes);
    }

    private String say(String code, Object... args) {
        return messages.getMessage(code, args, LocaleContextHolder.getLocale());
    }
}
