package ru.adsdesk.console.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HousingProblem;
import ru.adsdesk.housing.Residents;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.intake.IntakeDesk;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.Acts;
import ru.adsdesk.request.RegisterRequest;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.act.Join;
import ru.adsdesk.request.act.Result;

/**
 * Registers what the form says. What belongs to it, entering a new resident, joining somebody else's request, follows the
 * registration: a refused form leaves nothing behind, and a number that was told aloud is never taken back.
 */
@Component
class Registrar {

    private final IntakeDesk intake;
    private final RequestDesk requests;
    private final Acts acts;
    private final Residents residents;
    private final MessageSource sentences;

    Registrar(IntakeDesk intake, RequestDesk requests, Acts acts, Residents residents, MessageSource sentences) {
        this.intake = intake;
        this.requests = requests;
        this.acts = acts;
        this.residents = residents;
        this.sentences = sentences;
    }

    /** How the entering of a new resident went. */
    enum Kept {
        /** Entered now. */
        ENTERED,
        /** The register has them. */
        KNOWN,
        /** No house, no name, or no right to enter anybody. */
        NOT
    }

    /**
     * What came of it.
     *
     * @param request the request
     * @param created false where it was there before
     * @param ended what it ended as, where it needed no work
     * @param kept how entering the resident went; absent: nobody asked for it
     * @param joined the request of somebody else it goes on as
     * @param notJoined it was to go on as another request and that was refused: it stands by itself
     */
    record Registered(
            RequestView request,
            boolean created,
            @Nullable Result ended,
            @Nullable Kept kept,
            @Nullable RequestView joined,
            boolean notJoined) {}

    /** Refuses what {@link IntakeDesk#register} refuses, with nothing stored. */
    Registered register(Caller caller, DraftForm form, RegisterRequest.@Nullable Ending ending) {
        RequestDesk.Answer answer = intake.register(
                caller,
                form.order(ending, spare(ending)),
                DraftForm.present(form.key()),
                (form + "|" + ending).getBytes(StandardCharsets.UTF_8));
        Kept kept = Boolean.TRUE.equals(form.keep()) ? keep(caller, form) : null;
        RequestView joined = form.same() == null || ending != null ? null : join(caller, answer.view(), form);
        return new Registered(
                answer.view(),
                answer.created(),
                ending == null ? null : ending.result(),
                kept,
                joined,
                form.same() != null && ending == null && joined == null);
    }

    /** Two keys end a conversation; there is no time to type what it was about. */
    private DraftForm.Spare spare(RegisterRequest.@Nullable Ending ending) {
        Locale locale = LocaleContextHolder.getLocale();
        String result =
                ending == null ? Result.CONSULTED.name() : ending.result().name();
        return new DraftForm.Spare(
                sentences.getMessage("new.spare." + result, null, locale),
                sentences.getMessage("new.spare.name", null, locale));
    }

    /** That the resident could not be entered is no reason to alarm anybody in the middle of a call. */
    private Kept keep(Caller caller, DraftForm form) {
        if (form.houseId() == null || DraftForm.present(form.name()) == null) {
            return Kept.NOT;
        }
        try {
            residents.welcome(
                    caller,
                    Objects.requireNonNull(form.houseId()),
                    DraftForm.present(form.premises()),
                    Objects.requireNonNull(form.name()).strip(),
                    form.knownPhone());
            return Kept.ENTERED;
        } catch (Refused refused) {
            return refused.code() == HousingProblem.RESIDENT_ALREADY ? Kept.KNOWN : Kept.NOT;
        }
    }

    /** Another applicant keeps a number of their own; it goes on as the request there is. */
    private @Nullable RequestView join(Caller caller, RequestView request, DraftForm form) {
        try {
            RequestId same = RequestId.of(Objects.requireNonNull(form.same()));
            RequestView there = requests.get(caller, same.toString());
            if (request.course().joinedTo() == null) {
                acts.act(
                        caller,
                        request.id().toString(),
                        new Join(same.toString(), null, null),
                        request.decisionVersion(),
                        null);
            }
            return there;
        } catch (Refused endedMeanwhile) {
            return null;
        }
    }
}
