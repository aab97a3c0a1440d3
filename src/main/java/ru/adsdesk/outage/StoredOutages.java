package ru.adsdesk.outage;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored outages. */
interface StoredOutages extends Repository<Outage, Outage.Key> {

    Outage save(Outage outage);

    void flush();

    @Query("select o from Outage o where o.key.id = :id")
    Optional<Outage> find(UUID id);

    @Query("select o from Outage o where o.key.id in :ids")
    List<Outage> list(Collection<UUID> ids);

    /** Locks the row for an act. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Outage o where o.key.id = :id")
    Optional<Outage> lock(UUID id);
}
