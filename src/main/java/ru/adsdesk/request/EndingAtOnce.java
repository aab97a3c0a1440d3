package ru.adsdesk.request;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.Statements;
import ru.adsdesk.housing.Contacts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.act.Hands;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.act.Way;

/**
 * A request that ends in the conversation it was registered in: consulted, or not ours. It keeps its number and both lines,
 * written in one transaction; the applicant was told by the same voice.
 */
@Component
class EndingAtOnce {

    private static final String END = """
        update request.request
           set status = ?, decision_version = ?, result = ?, closed_at = ?, informed_at = ?, informed_way = ?
         where book = ? and id = ?
        """;

    private final Contacts contacts;
    private final RequestLines lines;
    private final Statements statements;

    EndingAtOnce(Contacts contacts, RequestLines lines, Statements statements) {
        this.contacts = contacts;
        this.lines = lines;
        this.statements = statements;
    }

    /** Refuses {@code end-as.not-yours}, {@code contact.foreign}, {@code not-ours.whose}; before the transaction. */
    void check(Caller caller, RegisterRequest.@Nullable Ending ending) {
        if (ending == null) {
            return;
        }
        if (!Hands.DESK.roles().contains(caller.role())) {
            throw RequestProblem.END_AS_NOT_YOURS.refused();
        }
        if (ending.contact() != null
                && contacts.find(caller.scope().centre(), ending.contact()).isEmpty()) {
            throw RequestProblem.CONTACT_FOREIGN.at("endContact");
        }
        if (ending.result() == Result.NOT_OURS && ending.contact() == null && ending.words() == null) {
            throw RequestProblem.NOT_OURS_WHOSE.at("endContact");
        }
    }

    /** Ends a request just stored; the line is still to be written. */
    Optional<NewLine> end(Caller caller, ServiceRequest request, RegisterRequest.@Nullable Ending ending) {
        if (ending == null) {
            return Optional.empty();
        }
        Instant at = request.times().registeredAt();
        request.go(Act.CLOSE);
        request.course().end(ending.result(), at);
        request.course().informedAt = at;
        request.course().informedWay = Way.SPOKEN;
        store(request, at);
        Told told = Told.fact("result", ending.result())
                .and("told", Way.SPOKEN)
                .and("contact", ending.contact())
                .secretly("words", ending.words());
        return Optional.of(lines.line(caller, request, Act.CLOSE.fact(), at)
                .by(caller.channel())
                .saying(told.facts())
                .keeping(told.secrets()));
    }

    /** Behind the insert, on the way to the book. */
    private void store(ServiceRequest request, Instant at) {
        statements.change(END, its -> {
            its.add(request.status().name(), request.decisionVersion());
            its.add(String.valueOf(request.course().result), at, at, Way.SPOKEN.name());
            its.add(request.getId().book(), request.getId().id());
        });
    }
}
