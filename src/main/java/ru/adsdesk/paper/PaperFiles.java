package ru.adsdesk.paper;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.adsdesk.attachment.AttachmentOwner;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.BookId;

/** Who sees a request reads its forms, and the photos that belong to them. */
@Component
class PaperFiles implements AttachmentOwner {

    private final PaperTable table;
    private final ObjectProvider<Papers> papers;

    /** Papers open files, and files ask papers: they are looked up when asked. */
    PaperFiles(PaperTable table, ObjectProvider<Papers> papers) {
        this.table = table;
        this.papers = papers;
    }

    @Override
    public String kind() {
        return PaperId.KIND;
    }

    @Override
    public boolean mayRead(Caller caller, BookId book, UUID subject) {
        return table.find(PaperId.of(subject))
                .filter(paper -> paper.book().equals(book))
                .filter(paper -> papers.getObject().mayRead(caller, paper))
                .isPresent();
    }
}
