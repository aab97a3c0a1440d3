package ru.adsdesk.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.kind.Urgency;

/**
 * Where a request stands, as those who look at many at once sort them: ids, codes and instants, nothing personal.
 *
 * @param id its id
 * @param number its number in its book: {@code 2026-000123}
 * @param status where it stands
 * @param urgency emergency or ordinary
 * @param sure a person, or words clear enough, said its kind
 * @param house the house; absent while the address is to be confirmed
 * @param owner the account that leads it
 * @param executor the account it was dispatched to
 * @param outage the accident or shutdown it belongs to
 * @param told the applicant was told the date and time planned now
 * @param registeredAt registration instant
 * @param plannedAt by when it is planned to be done
 */
public record OpenRequest(
        UUID id,
        String number,
        Status status,
        Urgency urgency,
        boolean sure,
        @Nullable UUID house,
        @Nullable UUID owner,
        @Nullable UUID executor,
        @Nullable UUID outage,
        boolean told,
        Instant registeredAt,
        @Nullable Instant plannedAt) {}
