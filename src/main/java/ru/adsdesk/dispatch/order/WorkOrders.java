package ru.adsdesk.dispatch.order;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored work orders. */
interface WorkOrders extends Repository<WorkOrder, WorkOrder.Key> {

    WorkOrder save(WorkOrder order);

    @Query("select o from WorkOrder o where o.key.id = :id")
    Optional<WorkOrder> find(UUID id);

    @Query("select o from WorkOrder o where o.key.id in :ids")
    List<WorkOrder> list(Collection<UUID> ids);

    /** All of a request, first first. */
    @Query("select o from WorkOrder o where o.cause.request = :request order by o.cause.seq")
    List<WorkOrder> ofRequest(UUID request);

    /** Locks the row for an act; the request's row is held before. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from WorkOrder o where o.key.id = :id")
    Optional<WorkOrder> lock(UUID id);

    /** Locks all of a request, in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from WorkOrder o where o.cause.request = :request order by o.key.id")
    List<WorkOrder> lockOfRequest(UUID request);
}
