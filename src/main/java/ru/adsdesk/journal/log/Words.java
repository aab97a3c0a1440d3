package ru.adsdesk.journal.log;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts a verdict into one line of English or Russian. */
final class Words {

    private final ResourceBundle texts;

    /** English for every language but Russian. */
    Words(Locale language) {
        texts = ResourceBundle.getBundle(
                "ru.adsdesk.journal.log.verify",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, Object... details) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(details);
    }

    String say(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted accepted -> accepted(accepted);
            case Verdict.Refusal refusal -> refusal(refusal);
        };
    }

    private String accepted(Verdict.Accepted accepted) {
        List<String> parts = new ArrayList<>();
        parts.add(shown(accepted));
        parts.add(say(
                "ok.sealed",
                Long.toString(accepted.seal().size()),
                accepted.seal().root().base64()));
        parts.add(accepted.signer().map(key -> say("ok.signer", key.label())).orElseGet(() -> say("ok.unsigned")));
        if (accepted.known() > 0) {
            parts.add(say("ok.known", Integer.toString(accepted.known())));
        }
        return say("ok") + ": " + String.join("; ", parts);
    }

    private String shown(Verdict.Accepted accepted) {
        String lines = Long.toString(accepted.lines());
        String key = accepted.part().isPresent() ? "ok.part" : accepted.lines() == 0 ? "ok.empty" : "ok.whole";
        String part = accepted.part().map(this::part).orElse("");
        return say(key, accepted.seal().origin(), lines, Long.toString(accepted.openings()), part);
    }

    private String part(PartStatement part) {
        String last = Long.toString(part.last());
        return switch (part.selection()) {
            case Selection.House house -> say("part.house", house.id(), last);
            case Selection.Subject subject -> say("part.subject", subject.kind(), subject.id(), last);
            case Selection.Line line -> say("part.line", Long.toString(line.number()));
        };
    }

    private String refusal(Verdict.Refusal refusal) {
        List<String> where = new ArrayList<>();
        if (refusal.bookLine() > 0) {
            where.add(say("where.book", Long.toString(refusal.bookLine())));
        }
        if (refusal.fileLine() > 0) {
            where.add(say("where.file", Long.toString(refusal.fileLine())));
        }
        Finding finding = refusal.finding();
        return say("refused") + ": " + say("category." + finding.category().name()) + ": "
                + say(finding.name(), refusal.details().toArray())
                + (where.isEmpty() ? "" : " (" + String.join(", ", where) + ")");
    }
}
