package ru.adsdesk.notification.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of ways out. */
@Component
class ChannelTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChannelTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(StoredChannel channel, Instant now) {
        jdbc.sql("insert into notification.channel (id, centre, organisation, way, name, settings, secret, enabled,"
                        + " version, created_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)")
                .param(channel.id().value())
                .param(channel.centre())
                .param(channel.organisation())
                .param(channel.way().name())
                .param(channel.name())
                .param(json.writeValueAsString(channel.setup()))
                .param(channel.secret())
                .param(channel.enabled())
                .param(channel.version())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean update(StoredChannel channel) {
        return jdbc.sql("update notification.channel set name = ?, settings = ?::jsonb, secret = ?, enabled = ?,"
                                + " version = version + 1 where id = ? and version = ? and removed_at is null")
                        .param(channel.name())
                        .param(json.writeValueAsString(channel.setup()))
                        .param(channel.secret())
                        .param(channel.enabled())
                        .param(channel.id().value())
                        .param(channel.version())
                        .update()
                == 1;
    }

    boolean remove(ChannelId id, int version, Instant now) {
        return jdbc.sql("update notification.channel set removed_at = ?, secret = null, enabled = false,"
                                + " version = version + 1 where id = ? and version = ? and removed_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), id.value(), version)
                        .update()
                == 1;
    }

    Optional<StoredChannel> find(UUID id) {
        return jdbc.sql("select * from notification.channel where id = ? and removed_at is null")
                .param(id)
                .query(this::channel)
                .optional();
    }

    List<StoredChannel> list(UUID centre) {
        return jdbc.sql("select * from notification.channel where centre = ? and removed_at is null order by id")
                .param(centre)
                .query(this::channel)
                .list();
    }

    private StoredChannel channel(ResultSet row, int n) throws SQLException {
        Way way = Way.valueOf(row.getString("way"));
        return new StoredChannel(
                ChannelId.of(row.getObject("id", UUID.class)),
                row.getObject("centre", UUID.class),
                row.getObject("organisation", UUID.class),
                way,
                row.getString("name"),
                json.readValue(row.getString("settings"), type(way)),
                row.getBytes("secret"),
                row.getBoolean("enabled"),
                row.getInt("version"));
    }

    private static Class<? extends ChannelSetup> type(Way way) {
        return switch (way) {
            case EMAIL -> ChannelSetup.Mail.class;
            case SMS -> ChannelSetup.Sms.class;
            case PUSH -> ChannelSetup.Push.class;
            case WEBHOOK -> ChannelSetup.Webhook.class;
        };
    }
}
