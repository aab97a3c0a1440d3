package ru.adsdesk.sla;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;

/** Whose alarms a caller sees: those of the centre's book and of the organisations in their scope. */
@Component
class AlarmScope {

    private final Organisations organisations;

    AlarmScope(Organisations organisations) {
        this.organisations = organisations;
    }

    List<BookId> books(Caller caller) {
        List<BookId> books = new ArrayList<>();
        books.add(BookId.of(caller.scope().centre()));
        organisations.idsWithin(caller.scope()).stream().map(BookId::of).forEach(books::add);
        return books;
    }
}
