package ru.adsdesk.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** Integration keys as they are kept. */
interface StoredKeys extends JpaRepository<IntegrationKey, UUID> {

    Optional<IntegrationKey> findByHash(byte[] hash);

    Optional<IntegrationKey> findByIdAndCentreId(UUID id, UUID centre);

    List<IntegrationKey> findByCentreIdAndIdGreaterThanOrderById(UUID centre, UUID after, Limit limit);
}
