package ru.adsdesk.housing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.Scope;

/** The rows of the directory. */
@Component
class ContactTable {

    /** What applies to one house: the nearer an entry lies to it, the earlier it comes. */
    private static final String OF_HOUSE = """
        select c.* from housing.contact c
         where c.centre = :centre
           and (c.house is null or c.house = :house::uuid)
           and (c.organisation is null or c.organisation = :server::uuid)
           and (c.district_key is null or starts_with(:address || ' ', c.district_key || ' '))
           and (:system::text is null or c.system is null or c.system = :system)
           and (:occasion::text is null or c.occasion is null or c.occasion = :occasion)
         order by c.house is null, (c.system is null), (c.occasion is null),
                  length(coalesce(c.district_key, '')) desc, c.organisation is null, c.service, c.name, c.id
         limit 100
        """;

    private static final String PAGE = """
        select c.* from housing.contact c
         where c.centre = :centre and (:after::uuid is null or c.id > :after)
           and (:all or c.organisation is null or c.organisation = any(:organisations))
           and (:system::text is null or c.system is null or c.system = :system)
           and (:occasion::text is null or c.occasion is null or c.occasion = :occasion)
         order by c.id limit :limit
        """;

    private static final String INSERT = """
        insert into housing.contact (id, centre, key, service, system, occasion, house, district, district_key,
                                     organisation, name, numbers, tell, rule)
        values (:id, :centre, :key, :service, :system, :occasion, :house, :district, :districtKey, :organisation,
                :name, :numbers, :tell, :rule)
        """;

    private static final String CHANGE = """
        update housing.contact set
               key = :key, service = :service, system = :system, occasion = :occasion, house = :house,
               district = :district, district_key = :districtKey, organisation = :organisation, name = :name,
               numbers = :numbers, tell = :tell, rule = :rule, version = version + 1
         where id = :id and centre = :centre and version = :version
        """;

    private final JdbcClient jdbc;

    ContactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ContactView> listFor(ServedHouse house, @Nullable ContactSystem system, @Nullable ContactCase occasion) {
        OrganisationId server = house.server();
        return narrowed(system, occasion)
                .param("centre", house.centre().value())
                .param("house", house.id().value())
                .param("server", server == null ? null : server.value())
                .param("address", NewContact.districtKey(house.address()))
                .query(ContactTable::view)
                .list();
    }

    /** Where the house is not known: what is for all of an organisation, or of the centre. */
    List<ContactView> listFor(
            CentreId centre,
            @Nullable OrganisationId server,
            @Nullable ContactSystem system,
            @Nullable ContactCase occasion) {
        return narrowed(system, occasion)
                .param("centre", centre.value())
                .param("house", null)
                .param("server", server == null ? null : server.value())
                .param("address", "")
                .query(ContactTable::view)
                .list();
    }

    private JdbcClient.StatementSpec narrowed(@Nullable ContactSystem system, @Nullable ContactCase occasion) {
        return jdbc.sql(OF_HOUSE).param("system", name(system)).param("occasion", name(occasion));
    }

    List<ContactView> page(
            Scope scope,
            @Nullable ContactSystem system,
            @Nullable ContactCase occasion,
            @Nullable ContactId after,
            int limit) {
        return jdbc.sql(PAGE)
                .param("centre", scope.centre().value())
                .param("after", after == null ? null : after.value())
                .param("all", scope.all())
                .param(
                        "organisations",
                        scope.organisations().stream()
                                .map(OrganisationId::value)
                                .toArray(UUID[]::new))
                .param("system", name(system))
                .param("occasion", name(occasion))
                .param("limit", limit)
                .query(ContactTable::view)
                .list();
    }

    Optional<ContactView> find(CentreId centre, ContactId id) {
        return jdbc.sql("select * from housing.contact where centre = ? and id = ?")
                .params(centre.value(), id.value())
                .query(ContactTable::view)
                .optional();
    }

    Optional<ContactView> find(CentreId centre, String key) {
        return jdbc.sql("select * from housing.contact where centre = ? and key = ?")
                .params(centre.value(), key)
                .query(ContactTable::view)
                .optional();
    }

    void insert(CentreId centre, ContactId id, NewContact contact) {
        filled(INSERT, centre, id, contact).update();
    }

    /** False where it has another version. */
    boolean change(CentreId centre, ContactId id, NewContact contact, long version) {
        return filled(CHANGE, centre, id, contact).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec filled(String sql, CentreId centre, ContactId id, NewContact contact) {
        HouseId house = contact.house();
        OrganisationId organisation = contact.organisation();
        String district = contact.district();
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("centre", centre.value())
                .param("key", contact.key())
                .param("service", contact.service().name())
                .param("system", name(contact.system()))
                .param("occasion", name(contact.occasion()))
                .param("house", house == null ? null : house.value())
                .param("district", district)
                .param("districtKey", district == null ? null : NewContact.districtKey(district))
                .param("organisation", organisation == null ? null : organisation.value())
                .param("name", contact.name())
                .param("numbers", contact.numbers().toArray(String[]::new))
                .param("tell", contact.tell())
                .param("rule", contact.rule());
    }

    boolean delete(ContactId id, long version) {
        return jdbc.sql("delete from housing.contact where id = ? and version = ?")
                        .params(id.value(), version)
                        .update()
                == 1;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static ContactView view(ResultSet row, int n) throws SQLException {
        UUID house = row.getObject("house", UUID.class);
        UUID organisation = row.getObject("organisation", UUID.class);
        String system = row.getString("system");
        String occasion = row.getString("occasion");
        return new ContactView(
                ContactId.of(row.getObject("id", UUID.class)),
                ContactService.valueOf(row.getString("service")),
                system == null ? null : ContactSystem.valueOf(system),
                occasion == null ? null : ContactCase.valueOf(occasion),
                house == null ? null : new HouseId(house),
                row.getString("district"),
                organisation == null ? null : new OrganisationId(organisation),
                row.getString("name"),
                List.of((String[]) row.getArray("numbers").getArray()),
                row.getString("tell"),
                row.getString("rule"),
                row.getLong("version"));
    }
}
