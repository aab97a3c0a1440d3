package ru.adsdesk.dispatch.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.dispatch.crew.CrewId;

/**
 * Which work orders to list.
 *
 * @param request those of a request, ended ones among them
 * @param crew those of a crew
 * @param state those that stand there; absent: the open ones
 * @param after the last one seen
 * @param limit the most a page holds
 */
public record OrderQuery(
        @Nullable UUID request,
        @Nullable CrewId crew,
        @Nullable OrderState state,
        @Nullable WorkOrderId after,
        int limit) {}
