package ru.adsdesk.request;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.Scope;
import ru.adsdesk.journal.BookId;

/**
 * Whose requests a caller may see: those in the books of their scope; a resident, those of their own phone; outsiders, those
 * they go for.
 */
@Component
class VisibleBooks {

    private final Organisations organisations;
    private final List<Outsiders> outsiders;

    VisibleBooks(Organisations organisations, List<Outsiders> outsiders) {
        this.organisations = organisations;
        this.outsiders = List.copyOf(outsiders);
    }

    /** Whole books; outsiders see none as a whole. */
    List<BookId> of(Caller caller) {
        if (outsiders.stream().anyMatch(each -> each.isOutsider(caller))) {
            return List.of();
        }
        List<BookId> books = new ArrayList<>();
        if (caller.scope().all()) {
            books.add(BookId.of(caller.scope().centre()));
        }
        organisations.idsWithin(caller.scope()).stream().map(BookId::of).forEach(books::add);
        return books;
    }

    /** Whether a request lies within a scope. */
    boolean covers(Scope scope, ServiceRequest request) {
        return request.book().value().equals(request.centre())
                ? scope.all() && request.centre().equals(scope.centre().value())
                : organisations.covers(scope, OrganisationId.of(request.book().value()));
    }

    boolean shows(Caller caller, ServiceRequest request) {
        return covers(caller.scope(), request)
                && (caller.role() != Role.RESIDENT
                        || caller.name().equals(request.applicant().phone()))
                && outsiders.stream()
                        .allMatch(each -> !each.isOutsider(caller) || each.goesFor(caller, request.requestId()));
    }
}
