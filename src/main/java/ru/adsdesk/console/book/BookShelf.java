package ru.adsdesk.console.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookView;

/** The books somebody may read, with the names of their owners. */
@Component
class BookShelf {

    private final BookAccess access;
    private final Organisations organisations;
    private final Centres centres;

    BookShelf(BookAccess access, Organisations organisations, Centres centres) {
        this.access = access;
        this.organisations = organisations;
        this.centres = centres;
    }

    /**
     * A book on the shelf.
     *
     * @param book the book
     * @param owner name of the centre or organisation it belongs to
     */
    record Shelved(BookView book, String owner) {

        /** Whether it is the centre's own. */
        public boolean isCentre() {
            return book.kind() == Book.Kind.CENTRE;
        }
    }

    /** At most 200 books, the centre's first, then by the names of their owners. Refuses {@code auth.forbidden}. */
    List<Shelved> of(Caller caller) {
        Map<UUID, String> owners = owners(caller);
        return access.list(caller, null, Page.MOST).stream()
                .map(book -> new Shelved(book, owners.getOrDefault(book.id().value(), book.origin())))
                .sorted((one, other) -> one.isCentre() == other.isCentre()
                        ? one.owner().compareTo(other.owner())
                        : Boolean.compare(other.isCentre(), one.isCentre()))
                .toList();
    }

    /** Name of a book's owner. */
    String ownerOf(Caller caller, Book book) {
        return owners(caller).getOrDefault(book.id().value(), book.origin());
    }

    private Map<UUID, String> owners(Caller caller) {
        Map<UUID, String> owners = new HashMap<>();
        for (OrganisationView organisation : organisations.listOf(caller.scope().centre())) {
            owners.put(organisation.id().value(), organisation.name());
        }
        owners.put(
                caller.scope().centre().value(),
                centres.get(caller.scope().centre()).name());
        return owners;
    }
}
