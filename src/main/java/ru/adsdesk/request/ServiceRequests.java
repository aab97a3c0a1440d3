package ru.adsdesk.request;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
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

    /** Open requests of a house in a book that no longer serves it. */
    @Query("""
            select r.key.id from ServiceRequest r
            where r.location.house = :house and r.key.book <> :book and r.status = ru.adsdesk.request.Status.REGISTERED
            order by r.times.registeredAt
            """)
    List<UUID> listLeftBehind(UUID house, UUID book);

    @Query("select r from ServiceRequest r where r.origin.handedOverFrom = :id")
    Optional<ServiceRequest> findContinuation(UUID id);
}
