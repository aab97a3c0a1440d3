package ru.adsdesk.dispatch.visit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.request.RequestId;

/** A visit as its row stands. */
record StoredVisit(
        BookId book,
        VisitId id,
        CentreId centre,
        RequestId request,
        @Nullable UUID workOrder,
        @Nullable UUID house,
        ZoneId zone,
        Instant from,
        Instant to,
        VisitReason reason,
        @Nullable String words,
        List<UUID> workers,
        AgreedWay way,
        VisitState state,
        int version,
        Instant agreedAt,
        @Nullable Instant remindAt,
        @Nullable Instant remindedAt,
        @Nullable Instant endedAt) {}
