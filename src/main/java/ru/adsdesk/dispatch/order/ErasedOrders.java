package ru.adsdesk.dispatch.order;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.journal.ErasedTogether;
import ru.adsdesk.journal.PersonalDataErased;
import ru.adsdesk.journal.Subject;

/**
 * The free words of work orders go with those of their request: who is erased on a request is erased on what was written for
 * those who went to them.
 */
@Component
class ErasedOrders implements ErasedTogether {

    private final WorkOrders orders;

    ErasedOrders(WorkOrders orders) {
        this.orders = orders;
    }

    @Override
    public List<Subject> with(BookId book, Subject subject) {
        return subject.kind().equals("request")
                ? orders.ofRequest(subject.id()).stream()
                        .filter(order -> order.book().equals(book))
                        .map(order -> order.orderId().subject())
                        .toList()
                : List.of();
    }

    @EventListener
    void erased(PersonalDataErased erased) {
        if (erased.subject().kind().equals("work-order")) {
            orders.lock(erased.subject().id()).ifPresent(order -> {
                order.erase();
                orders.save(order);
            });
        }
    }
}
