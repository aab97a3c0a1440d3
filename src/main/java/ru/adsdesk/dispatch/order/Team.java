package ru.adsdesk.dispatch.order;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a work order is given to.
 *
 * @param crew the crew; of a single worker, the crew they were in then
 * @param worker the worker, where one is named
 * @param contractor the contractor the crew belongs to
 */
@Embeddable
record Team(
        @Nullable UUID crew,
        @Nullable UUID worker,
        @Nullable UUID contractor) {}
