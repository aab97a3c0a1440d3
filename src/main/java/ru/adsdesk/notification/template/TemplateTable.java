package ru.adsdesk.notification.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.OrganisationId;

/** The rows of templates: written, never changed. */
@Component
class TemplateTable {

    private static final String NEWEST = """
        select distinct on (organisation, event, form, language) * from notification.template where centre = ?
         order by organisation, event, form, language, version desc
        """;
    private static final String INSERT = """
        insert into notification.template (id, centre, organisation, event, form, language, version, title, words,
               shipped, made_at, made_by)
        select :id, :centre, :organisation, :event, :form, :language, coalesce(max(version), 0) + 1, :title, :words,
               :shipped, :now, :by
          from notification.template where centre = :centre and event = :event and form = :form
           and language = :language and organisation is not distinct from :organisation::uuid
        """;

    private final JdbcClient jdbc;

    TemplateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version as its row stands. */
    record Stored(Template template, boolean shipped) {}

    void insert(UUID centre, Template template, boolean shipped, UUID by, Instant now) {
        jdbc.sql(INSERT)
                .param("id", template.id())
                .param("centre", centre)
                .param("organisation", value(template.organisation()))
                .param("event", template.event().name())
                .param("form", template.form().name())
                .param("language", template.language().name())
                .param("title", template.title().text())
                .param("words", template.words().text())
                .param("shipped", shipped)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** The newest version of each. */
    List<Stored> newest(UUID centre) {
        return jdbc.sql(NEWEST).param(centre).query(TemplateTable::stored).list();
    }

    /** The versions of one, newest first. */
    List<Stored> versions(
            UUID centre, @Nullable OrganisationId organisation, Event event, Form form, Language language) {
        return jdbc.sql("select * from notification.template where centre = :centre and event = :event"
                        + " and form = :form and language = :language"
                        + " and organisation is not distinct from :organisation::uuid order by version desc limit 200")
                .param("centre", centre)
                .param("organisation", value(organisation))
                .param("event", event.name())
                .param("form", form.name())
                .param("language", language.name())
                .query(TemplateTable::stored)
                .list();
    }

    private static @Nullable UUID value(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        UUID organisation = row.getObject("organisation", UUID.class);
        Template template = new Template(
                row.getObject("id", UUID.class),
                organisation == null ? null : OrganisationId.of(organisation),
                Event.valueOf(row.getString("event")),
                Form.valueOf(row.getString("form")),
                Language.valueOf(row.getString("language")),
                new Wording(row.getString("title")),
                new Wording(row.getString("words")),
                row.getInt("version"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
        return new Stored(template, row.getBoolean("shipped"));
    }
}
