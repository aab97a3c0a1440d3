package ru.adsdesk.housing;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Role;
import ru.adsdesk.identity.Scope;
import ru.adsdesk.journal.Book;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.Books;

/** Centres, callers and houses as tests of housing need them. */
@TestComponent
class HousingFixture {

    private final Books books;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final Organisations organisations;
    private final HouseRegister register;

    HousingFixture(
            Books books,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            Organisations organisations,
            HouseRegister register) {
        this.books = books;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.register = register;
    }

    /** A senior dispatcher over all of a new centre. */
    Caller senior() {
        CentreId centre = CentreId.next();
        transaction.executeWithoutResult(
                status -> books.open(BookId.of(centre), Book.Kind.CENTRE, ZoneId.of("Europe/Moscow")));
        return caller(Role.SENIOR, Scope.wholeOf(centre));
    }

    Caller caller(Role role, Scope scope) {
        return new Caller(Actor.account(AccountId.next()), role, scope, null, null, "test");
    }

    Caller within(Caller whole, Role role, OrganisationId... ids) {
        return caller(role, Scope.of(whole.scope().centre(), Set.of(ids)));
    }

    OrganisationView organisation(Caller caller, String name) {
        return organisations.create(caller, name, null, "+7 900 000-00-01");
    }

    HouseView house(Caller caller, String address, OrganisationId server) {
        return register.add(
                caller,
                new NewHouse(UUID.randomUUID().toString(), address, "Asia/Vladivostok", Building.UNKNOWN, server));
    }

    /** Fact codes of a book, in order. */
    List<String> codes(BookId book) {
        return jdbc.queryForList(
                "select code from journal.line where book = ? order by no", String.class, book.value());
    }
}
