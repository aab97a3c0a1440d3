package ru.adsdesk.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.journal.SealView;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.sla.ClockExplained;

/**
 * What stands in the extract of a request.
 *
 * @param house name and particulars of who gives it
 * @param request the request as the reader may see it
 * @param times what was reached and promised
 * @param zone where the house stands
 * @param masked whether the reader gets people only hinted at
 * @param clocks its clocks explained
 * @param lines its lines
 * @param papers the forms drawn on it
 * @param seal the newest seal of its book
 * @param at when it is printed
 * @param by who prints it; nobody signs what a resident prints
 */
record Extract(
        Map.Entry<String, String> house,
        RequestView request,
        RequestBrief.Times times,
        ZoneId zone,
        boolean masked,
        List<ClockExplained> clocks,
        ExtractLines lines,
        List<PaperView> papers,
        SealView seal,
        Instant at,
        @Nullable String by) {}
