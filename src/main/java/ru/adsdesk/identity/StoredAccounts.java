package ru.adsdesk.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Accounts as they are kept. */
interface StoredAccounts extends JpaRepository<Account, UUID> {

    Optional<Account> findByIdAndCentreId(UUID id, UUID centre);

    Optional<Account> findByLogin(String login);

    List<Account> findByCentreIdAndIdGreaterThanOrderById(UUID centre, UUID after, Limit limit);

    boolean existsByLogin(String login);

    /** What somebody is called. */
    record Named(UUID id, String name) {}

    @Query("select new ru.adsdesk.identity.StoredAccounts$Named(a.id, a.name) from Account a where a.id in :ids")
    List<Named> listNames(List<UUID> ids);

    /** Others who could open the centre again. */
    @Query("""
        select count(a) from Account a
        where a.centreId = :centre and a.id <> :but and a.disabledAt is null and a.role = 'ADMINISTRATOR'
        """)
    long countOtherAdministrators(UUID centre, UUID but);

    /** Two administrators who disable each other wait here in turn. */
    @Query(value = "select id from identity.centre where id = :centre for no key update", nativeQuery = true)
    UUID lockCentre(UUID centre);
}
