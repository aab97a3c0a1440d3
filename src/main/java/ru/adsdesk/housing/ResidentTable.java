package ru.adsdesk.housing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.Scope;

/** The rows of residents. */
@Component
class ResidentTable {

    private static final String ROW = """
        select r.id, r.house, h.address, p.number as premises, r.name, r.phone
        from housing.resident r
        join housing.house h on h.id = r.house
        left join housing.premises p on p.id = r.premises
        """;

    private final JdbcClient jdbc;

    ResidentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ResidentView> find(ResidentId id) {
        return jdbc.sql(ROW + " where r.id = ?")
                .param(id.value())
                .query(ResidentTable::view)
                .optional();
    }

    List<ResidentView> page(
            Scope scope, @Nullable HouseId house, @Nullable Phone phone, @Nullable ResidentId after, int limit) {
        return jdbc.sql(ROW + " where h.centre = :centre and (:house::uuid is null or r.house = :house)"
                        + " and (:phone::text is null or r.phone = :phone) and (:after::uuid is null or r.id > :after)"
                        + " and (:all or exists (select 1 from housing.service s where s.house = r.house"
                        + " and s.until is null and s.organisation = any(:organisations)))"
                        + " order by r.id limit :limit")
                .param("centre", scope.centre().value())
                .param("house", house == null ? null : house.value())
                .param("phone", phone == null ? null : phone.e164())
                .param("after", after == null ? null : after.value())
                .param("all", scope.all())
                .param(
                        "organisations",
                        scope.organisations().stream().map(id -> id.value()).toArray(UUID[]::new))
                .param("limit", limit)
                .query(ResidentTable::view)
                .list();
    }

    /** By a part of the name of three letters or more; answered by its trigram index. */
    List<ResidentView> search(Scope scope, String name, int limit) {
        String part = name.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
        return list(scope, "lower(r.name) like :part", "%" + part + "%", limit);
    }

    /** By the last digits of the phone; answered by the index of its reverse. */
    List<ResidentView> listEndingIn(Scope scope, String digits, int limit) {
        return list(scope, "reverse(r.phone) like :part", new StringBuilder(digits).reverse() + "%", limit);
    }

    private List<ResidentView> list(Scope scope, String condition, String part, int limit) {
        return jdbc.sql(ROW + " where h.centre = :centre and " + condition
                        + " and (:all or exists (select 1 from housing.service s where s.house = r.house"
                        + " and s.until is null and s.organisation = any(:organisations)))"
                        + " order by r.name, r.id limit :limit")
                .param("centre", scope.centre().value())
                .param("part", part)
                .param("all", scope.all())
                .param(
                        "organisations",
                        scope.organisations().stream().map(id -> id.value()).toArray(UUID[]::new))
                .param("limit", limit)
                .query(ResidentTable::view)
                .list();
    }

    /** False if the very same resident is there already. */
    boolean insert(ResidentId id, HouseId house, @Nullable UUID premises, String name, @Nullable Phone phone) {
        return jdbc.sql("insert into housing.resident (id, house, premises, name, phone) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .param(id.value())
                        .param(house.value())
                        .param(premises)
                        .param(name)
                        .param(phone == null ? null : phone.e164())
                        .update()
                == 1;
    }

    void update(ResidentId id, @Nullable UUID premises, String name, @Nullable Phone phone) {
        jdbc.sql("update housing.resident set premises = ?, name = ?, phone = ? where id = ?")
                .param(premises)
                .param(name)
                .param(phone == null ? null : phone.e164())
                .param(id.value())
                .update();
    }

    boolean delete(ResidentId id) {
        return jdbc.sql("delete from housing.resident where id = ?")
                        .param(id.value())
                        .update()
                == 1;
    }

    private static ResidentView view(ResultSet row, int n) throws SQLException {
        String phone = row.getString("phone");
        return new ResidentView(
                new ResidentId(row.getObject("id", UUID.class)),
                new HouseId(row.getObject("house", UUID.class)),
                row.getString("address"),
                row.getString("premises"),
                row.getString("name"),
                phone == null ? null : new Phone(phone));
    }
}
