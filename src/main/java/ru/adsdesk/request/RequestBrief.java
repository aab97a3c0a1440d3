package ru.adsdesk.request;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.kind.Urgency;

/**
 * What those who work for a request without showing it need of it: a message to the applicant, a work order, a paper form.
 * Personal values are whole, so that whoever asks answers for the reader.
 *
 * @param id its id
 * @param book the book it lies in
 * @param centre the dispatch centre
 * @param organisation who serves the book it lies in; absent in a centre's book
 * @param number its number in its book: {@code 2026-000123}
 * @param status where it stands
 * @param decisionVersion what {@code If-Match} names
 * @param kind kind code, where one is set
 * @param kindName its Russian name as it was when the kind was given
 * @param urgency emergency or ordinary
 * @param channel how it came
 * @param applicant who asked; every field may be absent, after erasure all are
 * @param where where the trouble is
 * @param times what was reached and promised
 * @param executor the account it was dispatched to
 * @param outage the accident or planned shutdown it belongs to, where it is tied to one
 * @param result what it came to, once it ended
 * @param description the applicant's words
 */
public record RequestBrief(
        RequestId id,
        BookId book,
        CentreId centre,
        @Nullable OrganisationId organisation,
        String number,
        Status status,
        int decisionVersion,
        @Nullable String kind,
        @Nullable String kindName,
        Urgency urgency,
        Channel channel,
        Who applicant,
        Where where,
        Times times,
        @Nullable UUID executor,
        @Nullable UUID outage,
        @Nullable Result result,
        @Nullable String description) {

    /**
     * Who asked.
     *
     * @param name name of the person or organisation
     * @param phone E.164
     * @param email e-mail
     */
    public record Who(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    /**
     * Where the trouble is.
     *
     * @param house the house, where it is known
     * @param address its address in the register, else as the applicant told it
     * @param zone where its days and windows are counted; the book's while the house is not known
     * @param entrance entrance
     * @param floor floor
     * @param premises flat
     */
    public record Where(
            @Nullable HouseId house,
            @Nullable String address,
            ZoneId zone,
            @Nullable String entrance,
            @Nullable String floor,
            @Nullable String premises) {}

    /**
     * What was reached and promised.
     *
     * @param registeredAt registration instant
     * @param plannedAt by when it is planned to be done
     * @param visitAt when somebody is planned to come
     * @param informedAt when the applicant was last told
     * @param promisedAt what they were told: the promise
     * @param localisedAt when the harm was stopped
     * @param completedAt when it was repaired
     * @param closedAt when it ended
     */
    public record Times(
            Instant registeredAt,
            @Nullable Instant plannedAt,
            @Nullable Instant visitAt,
            @Nullable Instant informedAt,
            @Nullable Instant promisedAt,
            @Nullable Instant localisedAt,
            @Nullable Instant completedAt,
            @Nullable Instant closedAt) {}
}
