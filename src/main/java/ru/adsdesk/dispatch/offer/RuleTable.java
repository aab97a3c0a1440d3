package ru.adsdesk.dispatch.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.request.kind.Urgency;

/** The rows of rules. */
@Component
class RuleTable {

    private final JdbcClient jdbc;

    RuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CentreId centre, RuleId id, KeepRule rule) {
        List<@Nullable Object> values = new ArrayList<>(List.of(id.value(), centre.value()));
        values.addAll(values(rule));
        jdbc.sql("insert into dispatch.rule (id, centre, organisation, name, position, enabled, moment, skills,"
                        + " urgency, from_time, to_time, crew, arrive_within, before_photos, after_photos) values"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values)
                .update();
    }

    int update(RuleId id, long version, KeepRule rule) {
        List<@Nullable Object> values = values(rule);
        values.add(id.value());
        values.add(version);
        return jdbc.sql("update dispatch.rule set organisation = ?, name = ?, position = ?, enabled = ?, moment = ?,"
                        + " skills = ?, urgency = ?, from_time = ?, to_time = ?, crew = ?, arrive_within = ?,"
                        + " before_photos = ?, after_photos = ?, version = version + 1"
                        + " where id = ? and version = ? and removed_at is null")
                .params(values)
                .update();
    }

    private static List<@Nullable Object> values(KeepRule rule) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(rule.organisation().value());
        values.add(rule.name());
        values.add(rule.position());
        values.add(rule.isOn());
        values.add(rule.when().name());
        values.add(rule.skills().stream().sorted().toArray(String[]::new));
        values.add(rule.urgency() == null ? null : rule.urgency().name());
        values.add(rule.from());
        values.add(rule.to());
        values.add(rule.crew() == null ? null : rule.crew().value());
        values.add(rule.arriveWithinMinutes());
        values.add(Boolean.TRUE.equals(rule.beforePhotos()));
        values.add(Boolean.TRUE.equals(rule.afterPhotos()));
        return values;
    }

    Optional<RuleView> find(CentreId centre, RuleId id) {
        return jdbc.sql("select * from dispatch.rule where id = ? and centre = ? and removed_at is null")
                .params(id.value(), centre.value())
                .query(RuleTable::view)
                .optional();
    }

    List<RuleView> list(CentreId centre, Collection<OrganisationId> organisations, @Nullable RuleId after, int limit) {
        return jdbc.sql("select * from dispatch.rule where centre = :centre and organisation = any(:organisations)"
                        + " and removed_at is null and (:after::uuid is null or id > :after) order by id limit :limit")
                .param("centre", centre.value())
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(RuleTable::view)
                .list();
    }

    /** Those that are applied to an organisation's requests at a moment, in the order they are tried. */
    List<RuleView> inForce(UUID organisation, RuleMoment moment) {
        return jdbc.sql("select * from dispatch.rule where organisation = ? and moment = ? and enabled"
                        + " and removed_at is null order by position, id")
                .params(organisation, moment.name())
                .query(RuleTable::view)
                .list();
    }

    private static RuleView view(ResultSet row, int n) throws SQLException {
        UUID crew = row.getObject("crew", UUID.class);
        String urgency = row.getString("urgency");
        return new RuleView(
                RuleId.of(row.getObject("id", UUID.class)),
                new KeepRule(
                        OrganisationId.of(row.getObject("organisation", UUID.class)),
                        row.getString("name"),
                        row.getInt("position"),
                        row.getBoolean("enabled"),
                        RuleMoment.valueOf(row.getString("moment")),
                        Set.of((String[]) row.getArray("skills").getArray()),
                        urgency == null ? null : Urgency.valueOf(urgency),
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("to_time", LocalTime.class),
                        crew == null ? null : CrewId.of(crew),
                        row.getObject("arrive_within", Integer.class),
                        row.getBoolean("before_photos"),
                        row.getBoolean("after_photos")),
                row.getLong("version"));
    }
}
