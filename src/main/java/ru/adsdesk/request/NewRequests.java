package ru.adsdesk.request;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.Parameters;
import ru.adsdesk.database.Statements;
import ru.adsdesk.database.Statements.Answer;

/**
 * Stores a request just registered in one plain statement: registering is what the desk does most, and an entity would
 * cost several times as much there. Whatever a new request cannot have yet keeps the table's default.
 */
@Component
class NewRequests {

    private static final String INSERT = """
        insert into request.request (
            book, id, centre, status, decision_version,
            channel, call_id, message_id, foreign_number, handed_over_from,
            house, address_match, entrance, floor, premises, address_text,
            applicant_name, applicant_phone, applicant_email, applicant_inn,
            kind, kind_name, kind_norms, kind_source, urgency, answers, proposed,
            received_at, registered_at, damage_at, wished_from, wished_to, description,
            outage, outage_run, informed_at, informed_way, promised_at, localised_at, repeats)
        values (?, ?, ?, ?, ?,  ?, ?, ?, ?, ?,  ?, ?, ?, ?, ?, ?,  ?, ?, ?, ?,  ?, ?, ?, ?, ?, ?, ?,  ?, ?, ?, ?, ?, ?,
                ?, ?, ?, ?, ?, ?, %s)
        """;

    private static final String INSERT_ALONE = INSERT.formatted("'[]'");
    private static final String INSERT_WITH_REPEATS = "with likely as (" + Repeats.LIST + "), stored as ("
            + INSERT.formatted("""
                (select coalesce(json_agg(json_build_object('id', id, 'sameApplicant', same_applicant)), '[]') from likely)
                """) + ") select id, same_applicant from likely";

    private final Statements statements;

    NewRequests(Statements statements) {
        this.statements = statements;
    }

    /**
     * Stores it in the current transaction, on the way to the book, together with the likely repeats there are; those are the
     * answer. It is no entity after that.
     */
    Answer<List<LikelyRepeat>> insert(ServiceRequest request, Optional<Repeats> possible) {
        if (possible.isEmpty()) {
            statements.change(INSERT_ALONE, its -> bind(new Row(its), request));
            return List::of;
        }
        return statements.query(
                INSERT_WITH_REPEATS,
                its -> {
                    possible.get().parameters().bind(its);
                    bind(new Row(its), request);
                },
                Repeats::read);
    }

    private static void bind(Row row, ServiceRequest request) {
        row.add(request.getId().book(), request.getId().id(), request.centre());
        row.add(request.status().name(), request.decisionVersion());
        row.origin(request.origin());
        row.location(request.location());
        row.person(request.applicant());
        row.sorting(request.sorting());
        row.times(request.times());
        row.add(request.description());
        row.course(request.course());
    }

    /** The values of a row, in the order of its columns. */
    private record Row(Parameters values) {

        void origin(ServiceRequest.Origin its) {
            add(its.channel().name(), its.callId(), its.messageId(), its.foreignNumber(), its.handedOverFrom());
        }

        void location(ServiceRequest.Location its) {
            add(its.house(), its.match().name(), its.entrance(), its.floor(), its.premises(), its.addressText());
        }

        void person(ServiceRequest.Person its) {
            add(its.name(), its.phone(), its.email(), its.inn());
        }

        void sorting(Sorting its) {
            add(its.kind(), its.kindName(), its.kindNorms());
            add(its.source().name(), its.urgency().name(), its.answers(), its.proposed());
        }

        void times(ServiceRequest.Times its) {
            add(its.receivedAt(), its.registeredAt(), its.damageAt(), its.wishedFrom(), its.wishedTo());
        }

        /** A request tied to an outage may be told of it, and localised with it, at once. */
        void course(Course its) {
            add(its.outage, its.outageRun, its.informedAt, its.informedWay == null ? null : its.informedWay.name());
            add(its.promisedAt, its.localisedAt);
        }

        void add(@Nullable Object... more) {
            values.inColumnsTypes(more);
        }
    }
}
