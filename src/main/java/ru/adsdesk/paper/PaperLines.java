package ru.adsdesk.paper;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.attachment.AttachedFiles;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.journal.NewLine;
import ru.adsdesk.journal.Subject;
import ru.adsdesk.request.RequestView;

/** What the lines of forms say: numbers and hashes, nothing of what stands in the form. */
final class PaperLines {

    private PaperLines() {}

    static NewLine drawn(
            Caller caller, RequestView request, PaperView paper, Instant at, AttachedFiles pdf, AttachedFiles others) {
        Map<String, Object> facts = new HashMap<>(others.facts());
        facts.put("paper", paper.id().toString());
        facts.put("form", paper.form().name());
        facts.put("number", paper.number());
        facts.put("signed", paper.signed().name());
        facts.put("sha256", paper.sha256());
        facts.put("bytes", pdf.files().getFirst().bytes());
        return line(caller, request, PaperFacts.DRAWN, at).saying(facts).keeping(others.secrets());
    }

    /** Takes back the request's own act that was written with the form, so that what it stopped runs as if it had not been. */
    static NewLine voided(
            Caller caller,
            RequestView request,
            PaperView paper,
            OptionalLong act,
            VoidReason reason,
            @Nullable String words,
            Instant at) {
        Map<String, Object> facts = new HashMap<>(
                Map.of("paper", paper.id().toString(), "number", paper.number(), "reason", reason.name()));
        act.ifPresent(no -> facts.put("undoes", no));
        NewLine line = line(caller, request, PaperFacts.VOIDED, at).saying(facts);
        return words == null || words.isBlank() ? line : line.keeping(Map.of("words", words));
    }

    /** That an extract was printed, and whether with people only hinted at. */
    static NewLine extracted(Caller caller, RequestView request, boolean masked, Instant at) {
        return line(caller, request, PaperFacts.EXTRACT_PRINTED, at).saying(Map.of("masked", masked));
    }

    private static NewLine line(Caller caller, RequestView request, String code, Instant at) {
        HouseId house = request.address().houseId();
        return NewLine.of(Subject.of("request", request.id().value()), code, at, caller.actor())
                .at(house == null ? null : house.value());
    }
}
