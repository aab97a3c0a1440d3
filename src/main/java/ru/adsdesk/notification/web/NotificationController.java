package ru.adsdesk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForDispatchers;
import ru.adsdesk.identity.ForReaders;
import ru.adsdesk.identity.Page;
import ru.adsdesk.notification.NotificationView;
import ru.adsdesk.notification.Notifications;
import ru.adsdesk.notification.Repeating;
import ru.adsdesk.outage.OutageId;

/** What people were told about a request or a planned shutdown. */
@RestController
@Tag(name = "Notifications", description = "Уведомления · Messages out and their delivery")
class NotificationController {

    private final Notifications notifications;
    private final Repeating repeating;

    NotificationController(Notifications notifications, Repeating repeating) {
        this.notifications = notifications;
        this.repeating = repeating;
    }

    @GetMapping("/api/requests/{id}/notifications")
    @ForReaders
    @Operation(
            summary = "List what people were told about a request",
            description = "Кому, каким каналом, что отправлено и доставлено ли. Newest first, with attempts, the last"
                    + " failure and the proof of delivery. Words and addresses are shown to those who lead requests.")
    Page<NotificationView> list(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        return notifications.list(caller, id, after, limit);
    }

    @GetMapping("/api/outages/{id}/notices")
    @ForReaders
    @Operation(
            summary = "List what residents were told about a planned shutdown",
            description =
                    "Кому из жителей сообщено о плановом отключении и доставлено ли. Newest first; applicants whose"
                            + " requests are tied to it hear of it there and are not among these.")
    Page<NotificationView> listOfOutage(
            @AuthenticationPrincipal Caller caller,
            @PathVariable OutageId id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        return notifications.listOfOutage(caller, id, after, limit);
    }

    @PostMapping("/api/requests/{id}/notifications/{message}/again")
    @ForDispatchers
    @Operation(
            summary = "Try a message again that failed",
            description = "Неудавшееся или не подтверждённое уведомление отправляется снова, по нынешнему телефону или"
                    + " почте заявителя. `409 notification.not-failed` для того, что ждёт, доставлено, стёрто или"
                    + " опоздало.")
    NotificationView again(
            @AuthenticationPrincipal Caller caller, @PathVariable String id, @PathVariable UUID message) {
        return repeating.again(caller, id, message);
    }
}
