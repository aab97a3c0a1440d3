package ru.adsdesk.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ru.adsdesk.sla.norm.NormId;

/** Own terms in place of a norm's, as entered. */
record NormOverride(
        UUID id,
        UUID centre,
        NormId norm,
        OverrideScope scope,
        UUID scopeId,
        LocalDate inForce,
        Instant knownFrom,
        NormChanges changes) {}
