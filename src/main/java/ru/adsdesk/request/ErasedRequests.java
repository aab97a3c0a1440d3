package ru.adsdesk.request;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.identity.ResidentDoor;
import ru.adsdesk.journal.PersonalDataErased;

/** Drops the copies kept for search and display in the transaction that erases a request's openings. */
@Component
class ErasedRequests {

    private final ServiceRequests requests;
    private final RequestFiles files;
    private final ResidentDoor residents;

    ErasedRequests(ServiceRequests requests, RequestFiles files, ResidentDoor residents) {
        this.requests = requests;
        this.files = files;
        this.residents = residents;
    }

    @EventListener
    void erased(PersonalDataErased erased) {
        requests.lock(erased.subject().id()).ifPresent(request -> {
            String phone = request.applicant().phone();
            request.erase();
            files.erase(request);
            requests.save(request);
            if (phone != null) {
                residents.forget(new Phone(phone));
            }
        });
    }
}
