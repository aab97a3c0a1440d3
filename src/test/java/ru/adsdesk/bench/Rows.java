package ru.adsdesk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.adsdesk.housing.HouseId;

/** The rows that registrations over HTTP left, read back so that the bare SQL writes the same ones. */
record Rows(List<Rows.Registration> registrations) {

    static final List<String> REQUEST = List.of(
            "centre",
            "status",
            "decision_version",
            "channel",
            "kind",
            "kind_name",
            "kind_norms",
            "kind_source",
            "urgency",
            "house",
            "address_match",
            "entrance",
            "floor",
            "premises",
            "address_text",
            "applicant_name",
            "applicant_phone",
            "applicant_email",
            "applicant_inn",
            "description",
            "answers",
            "proposed",
            "repeats",
            "received_at",
            "registered_at",
            "damage_at",
            "wished_from",
            "wished_to",
            "call_id",
            "message_id",
            "foreign_number",
            "handed_over_from");

    static final List<String> CLOCK = List.of(
            "norm",
            "cycle",
            "centre",
            "subject_kind",
            "house",
            "kind",
            "version",
            "responsible",
            "state",
            "origin",
            "due_at",
            "next_at",
            "flagged",
            "excused",
            "paused",
            "late_entered");

    /** One personal field of a line. */
    record Opening(String field, byte[] salt, String value) {}

    /** All that one registration left, without its ids and numbers. */
    record Registration(
            List<Object> request,
            UUID house,
            Object occurredAt,
            byte[] leaf,
            String body,
            List<Opening> openings,
            List<List<Object>> clocks) {

        private Registration at(UUID other) {
            List<Object> moved = new ArrayList<>(request);
            moved.set(REQUEST.indexOf("house"), other);
            return new Registration(moved, other, occurredAt, leaf, body, openings, clocks);
        }
    }

    /** The last so many of a book. */
    static Rows of(Connection connection, UUID book, int most) throws SQLException {
        List<Registration> found = new ArrayList<>();
        String sql = "select l.no, l.subject, l.occurred_at, l.leaf, l.body, r." + String.join(", r.", REQUEST)
                + " from journal.line l join request.request r on r.book = l.book and r.id = l.subject"
                + " where l.book = ? order by l.no desc limit ?";
        try (PreparedStatement read = connection.prepareStatement(sql)) {
            read.setObject(1, book);
            read.setInt(2, most);
            ResultSet rows = read.executeQuery();
            while (rows.next()) {
                List<Object> request = new ArrayList<>();
                for (String column : REQUEST) {
                    request.add(rows.getObject(column));
                }
                found.add(new Registration(
                        request,
                        rows.getObject("house", UUID.class),
                        rows.getObject("occurred_at"),
                        rows.getBytes("leaf"),
                        rows.getString("body"),
                        openings(connection, book, rows.getLong("no")),
                        clocks(connection, book, rows.getObject("subject", UUID.class))));
            }
        }
        return new Rows(found);
    }

    /** The same rows at other houses: a book holds open requests of the houses it serves only. */
    Rows at(List<HouseId> houses) {
        return new Rows(registrations.stream()
                .map(row -> row.at(
                        houses.get(registrations.indexOf(row) % houses.size()).value()))
                .toList());
    }

    private static List<Opening> openings(Connection connection, UUID book, long no) throws SQLException {
        List<Opening> found = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement(
                "select field, salt, value from journal.opening where book = ? and no = ? order by field")) {
            read.setObject(1, book);
            read.setLong(2, no);
            ResultSet rows = read.executeQuery();
            while (rows.next()) {
                found.add(new Opening(rows.getString(1), rows.getBytes(2), rows.getString(3)));
            }
        }
        return found;
    }

    private static List<List<Object>> clocks(Connection connection, UUID book, UUID subject) throws SQLException {
        List<List<Object>> found = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement("select " + String.join(", ", CLOCK)
                + " from sla.clock where book = ? and subject = ? order by norm")) {
            read.setObject(1, book);
            read.setObject(2, subject);
            ResultSet rows = read.executeQuery();
            while (rows.next()) {
                List<Object> clock = new ArrayList<>();
                for (String column : CLOCK) {
                    clock.add(rows.getObject(column));
                }
                found.add(clock);
            }
        }
        return found;
    }
}
