package ru.adsdesk.dispatch.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.AttachedFiles;
import ru.adsdesk.attachment.AttachmentId;
import ru.adsdesk.attachment.Attachments;
import ru.adsdesk.dispatch.DispatchProblem;

/** The photos of work orders: before the work, after it. */
@Component
class OrderPhotos {

    private final Attachments attachments;
    private final JdbcClient jdbc;

    OrderPhotos(Attachments attachments, JdbcClient jdbc) {
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    /** Ties files to the order of an act and lets its line tell of them. Refuses {@code attachment.*}. */
    void attach(OrderDoing doing, @Nullable PhotoStage stage, List<AttachmentId> files, OrderLines said) {
        WorkOrder order = doing.order();
        AttachedFiles attached =
                attachments.attach(doing.caller(), order.orderId().subject(), order.book(), files);
        attached.facts().forEach(said::saying);
        attached.secrets().forEach(said::keeping);
        if (stage != null) {
            attached.files().forEach(file -> insert(order, file.id(), stage));
        }
    }

    private void insert(WorkOrder order, AttachmentId file, PhotoStage stage) {
        jdbc.sql("insert into dispatch.photo (book, work_order, file, stage) values (?, ?, ?, ?)")
                .params(order.book().value(), order.orderId().value(), file.value(), stage.name())
                .update();
    }

    /** Refuses {@code work-order.photos-missing} for an order that asks for photos it has not. */
    void requireAll(WorkOrder order) {
        List<String> there = jdbc.sql("select distinct stage from dispatch.photo where book = ? and work_order = ?")
                .params(order.book().value(), order.orderId().value())
                .query(String.class)
                .list();
        boolean lacks = (order.task().beforePhotos() && !there.contains(PhotoStage.BEFORE.name()))
                || (order.task().afterPhotos() && !there.contains(PhotoStage.AFTER.name()));
        if (lacks) {
            throw DispatchProblem.PHOTOS_MISSING.at("files");
        }
    }

    /** Photos asked for and there, of several orders. */
    Map<UUID, WorkOrderView.Photos> of(Collection<WorkOrder> several) {
        List<Photo> all = jdbc.sql("select * from dispatch.photo where book = any(:books) and work_order = any(:orders)"
                        + " order by file")
                .param(
                        "books",
                        several.stream()
                                .map(order -> order.book().value())
                                .distinct()
                                .toArray(UUID[]::new))
                .param(
                        "orders",
                        several.stream().map(order -> order.orderId().value()).toArray(UUID[]::new))
                .query((row, n) -> new Photo(
                        row.getObject("work_order", UUID.class),
                        row.getObject("file", UUID.class),
                        PhotoStage.valueOf(row.getString("stage"))))
                .list();
        return several.stream()
                .collect(Collectors.toMap(
                        order -> order.orderId().value(),
                        order -> new WorkOrderView.Photos(
                                order.task().beforePhotos(),
                                order.task().afterPhotos(),
                                files(all, order, PhotoStage.BEFORE),
                                files(all, order, PhotoStage.AFTER))));
    }

    private static List<UUID> files(List<Photo> all, WorkOrder order, PhotoStage stage) {
        return all.stream()
                .filter(photo -> photo.order().equals(order.orderId().value()) && photo.stage() == stage)
                .map(Photo::file)
                .toList();
    }

    private record Photo(UUID order, UUID file, PhotoStage stage) {}
}
