package ru.adsdesk.request;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The stored requests. */
interface ServiceRequests extends Repository<ServiceRequest, ServiceRequest.Key> {

    ServiceRequest save(ServiceRequest request);

    @Query("select r from ServiceRequest r where r.key.id = :id")
    Optional<ServiceRequest> find(UUID id);

    @Query("select r from ServiceRequest r where r.key.id in :ids")
    List<ServiceRequest> list(List<UUID> ids);

    /** Locks the row for an act. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ServiceRequest r where r.key.id = :id")
    Optional<ServiceRequest> lock(UUID id);

    /** Locks several, always in the same order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ServiceRequest r where r.key.id in :ids order by r.key.id")
    List<ServiceRequest> lockAll(List<UUID> ids);

    /** The same, unless somebody else holds it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select r from ServiceRequest r where r.key.id = :id")
    Optional<ServiceRequest> lockUnlessBusy(UUID id);

    @Query("select r from ServiceRequest r where r.origin.handedOverFrom = :id")
    Optional<ServiceRequest> findContinuation(UUID id);
}
