package ru.adsdesk.console.overview;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.reporting.EditionView;
import ru.adsdesk.reporting.Editions;

/** The frozen reports of the reports page: the newest, and of whom another may be made. */
@Component
class FrozenReports {

    private static final int SHOWN = 50;
    private static final int MOST_CHOICES = 200;

    private final Editions editions;
    private final Organisations organisations;

    FrozenReports(Editions editions, Organisations organisations) {
        this.editions = editions;
        this.organisations = organisations;
    }

    /**
     * A frozen report in the list.
     *
     * @param edition the report
     * @param month its month, in words
     * @param name whose it is; absent: of all the centre serves
     */
    record Row(EditionView edition, String month, @Nullable String name) {}

    /** The newest first. */
    List<Row> newest(Caller caller) {
        Map<OrganisationId, String> names =
                choices(caller).stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::name));
        return editions.list(caller, null, null, null, SHOWN).items().stream()
                .map(edition -> row(edition, id -> names.getOrDefault(id, id.toString())))
                .toList();
    }

    /** Of whom a report may be frozen, beside the whole centre. */
    List<OrganisationView> choices(Caller caller) {
        return organisations.page(caller, null, MOST_CHOICES);
    }

    private static Row row(EditionView edition, Function<OrganisationId, String> names) {
        OrganisationId organisation = edition.organisation();
        return new Row(edition, word(edition.month()), organisation == null ? null : names.apply(organisation));
    }

    private static String word(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", LocaleContextHolder.getLocale())
                .format(month);
    }
}
