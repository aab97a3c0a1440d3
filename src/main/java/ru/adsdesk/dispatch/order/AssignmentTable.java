package ru.adsdesk.dispatch.order;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom work orders were given to, one after the other. */
@Component
class AssignmentTable {

    private final JdbcClient jdbc;
    private final jakarta.persistence.EntityManager entities;

    AssignmentTable(JdbcClient jdbc, jakarta.persistence.EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    void insert(WorkOrder order, Instant at) {
        entities.flush();
        jdbc.sql("insert into dispatch.assignment (book, work_order, at, crew, worker) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .param(order.book().value())
                .param(order.orderId().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(order.team().crew())
                .param(order.team().worker())
                .update();
    }

    /** Whether an order was ever given to them. */
    boolean wasTheirs(WorkOrder order, Reach.Own own) {
        return jdbc.sql("select exists (select 1 from dispatch.assignment where book = :book and work_order = :id"
                        + " and (crew = :crew or worker = :worker))")
                .param("book", order.book().value())
                .param("id", order.orderId().value())
                .param("crew", own.crew())
                .param("worker", own.worker())
                .query(Boolean.class)
                .single();
    }
}
