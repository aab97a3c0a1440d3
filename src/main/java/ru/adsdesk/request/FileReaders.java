package ru.adsdesk.request;

import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.attachment.AttachmentOwner;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Role;
import ru.adsdesk.journal.BookId;

/** Who may read the files of requests: who may see the request; the desk's own files no resident. */
@Configuration(proxyBeanMethods = false)
class FileReaders {

    @Bean
    AttachmentOwner requestFilesOwner(ServiceRequests requests, VisibleBooks visible) {
        return new Owner(requests, visible, "request", true);
    }

    @Bean
    AttachmentOwner internalRequestFilesOwner(ServiceRequests requests, VisibleBooks visible) {
        return new Owner(requests, visible, RequestFiles.INTERNAL, false);
    }

    private record Owner(ServiceRequests requests, VisibleBooks visible, String kind, boolean residents)
            implements AttachmentOwner {

        @Override
        public boolean mayRead(Caller caller, BookId book, UUID subject) {
            boolean insider = caller.role() != Role.RESIDENT && caller.role() != Role.CHANNEL;
            return (insider || residents)
                    && requests.find(subject)
                            .filter(request -> request.book().equals(book) && visible.shows(caller, request))
                            .isPresent();
        }
    }
}
