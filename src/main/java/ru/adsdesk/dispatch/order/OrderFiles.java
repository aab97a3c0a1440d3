package ru.adsdesk.dispatch.order;

import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.AttachmentOwner;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;

/** Who may read the photos of a work order: whoever may see the order. */
@Component
class OrderFiles implements AttachmentOwner {

    private final WorkOrders orders;
    private final Reach reach;

    OrderFiles(WorkOrders orders, Reach reach) {
        this.orders = orders;
        this.reach = reach;
    }

    @Override
    public String kind() {
        return "work-order";
    }

    @Override
    public boolean mayRead(Caller caller, BookId book, UUID subject) {
        return orders.find(subject).filter(order -> reach.shows(caller, order)).isPresent();
    }
}
