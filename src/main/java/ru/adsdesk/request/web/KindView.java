package ru.adsdesk.request.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.request.KindEdition;
import ru.adsdesk.request.KindOrigin;
import ru.adsdesk.request.kind.HouseSystem;
import ru.adsdesk.request.kind.Kind;
import ru.adsdesk.request.kind.RepeatWindow;
import ru.adsdesk.request.kind.ResponsibilityZone;
import ru.adsdesk.request.kind.TriageQuestion;
import ru.adsdesk.request.kind.Urgency;

/** A kind as it is shown; {@code form}, what a change takes, only where one kind is asked for. */
record KindView(
        String code,
        String name,
        String nameEn,
        HouseSystem system,
        boolean damage,
        Urgency urgency,
        ResponsibilityZone zone,
        boolean paid,
        @Nullable Long repeatHours,
        @Nullable String repeatScope,
        List<TriageQuestion> questions,
        String script,
        List<String> norms,
        KindOrigin origin,
        int version,
        boolean retired,
        @Nullable Instant since,
        @Nullable KindForm form) {

    static KindView of(KindEdition edition) {
        return of(edition, null);
    }

    static KindView of(KindEdition edition, @Nullable KindForm form) {
        Kind kind = edition.kind();
        Optional<RepeatWindow> repeat = kind.repeatWindow();
        return new KindView(
                kind.code().value(),
                kind.name(),
                kind.nameEn(),
                kind.system(),
                kind.damage(),
                kind.urgency(),
                kind.zone(),
                kind.paid(),
                repeat.map(window -> window.within().toHours()).orElse(null),
                repeat.map(window -> window.scope().name()).orElse(null),
                kind.triage(),
                kind.script(),
                kind.norms(),
                edition.origin(),
                edition.version(),
                edition.retired(),
                edition.since(),
                form);
    }
}
