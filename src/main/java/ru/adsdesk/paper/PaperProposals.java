package ru.adsdesk.paper;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.KindsInUse;
import ru.adsdesk.request.RequestBrief;
import ru.adsdesk.request.RequestBriefs;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.RequestProblem;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.act.AnswerWay;
import ru.adsdesk.request.kind.HouseSystem;
import ru.adsdesk.request.kind.Kind;

/**
 * Fills a form in from what the desk knows: who went and when, what was done and spent, how the visit ended. What is proposed can be
 * drawn as it stands, so that the usual act is one confirmation.
 */
@Component
public class PaperProposals {

    private final RequestDesk requests;
    private final RequestBriefs briefs;
    private final KindsInUse kinds;
    private final FieldWork field;

    PaperProposals(RequestDesk requests, RequestBriefs briefs, KindsInUse kinds, FieldWork field) {
        this.requests = requests;
        this.briefs = briefs;
        this.kinds = kinds;
        this.field = field;
    }

    /**
     * The form as it may be drawn. Who signs is left to the place. Refuses {@code request.unknown}, {@code number-ambiguous},
     * {@code paper.proposal-none} for a check of quality where the kind is of no utility.
     */
    public DrawPaper propose(Caller caller, String idOrNumber, PaperForm form) {
        RequestView seen = requests.get(caller, idOrNumber);
        RequestBrief brief = briefs.find(seen.id().value()).orElseThrow(RequestProblem.UNKNOWN::refused);
        return switch (form) {
            case WORK -> work(field.done(caller, brief));
            case ACCESS -> field.noAccess(caller, brief);
            case DAMAGE -> damage(caller, brief);
            case QUALITY -> quality(caller, brief);
            case ANSWER -> answer(caller, brief);
        };
    }

    private static WorkAct work(FieldWork.Done done) {
        return new WorkAct(
                null,
                done.startedAt(),
                done.finishedAt(),
                done.works(),
                done.materials(),
                done.workers(),
                null,
                null,
                List.of());
    }

    private DamageAct damage(Caller caller, RequestBrief brief) {
        return new DamageAct(
                null,
                members(caller, brief),
                FieldWork.cut(brief.description(), 2000),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    private QualityAct quality(Caller caller, RequestBrief brief) {
        QualityAct.Utility utility = utility(caller, brief).orElseThrow(() -> PaperProblem.PROPOSAL_NONE.at("form"));
        return new QualityAct(
                null, utility, List.of(), null, null, null, null, members(caller, brief), null, null, List.of());
    }

    private List<Member> members(Caller caller, RequestBrief brief) {
        return WorkSheet.members(field.workers(caller, brief)).stream().limit(6).toList();
    }

    private Optional<QualityAct.Utility> utility(Caller caller, RequestBrief brief) {
        return Optional.ofNullable(brief.kind())
                .flatMap(KindCode::find)
                .flatMap(kinds.of(caller.scope().centre())::find)
                .map(Kind::system)
                .map(PaperProposals::utility);
    }

    private static QualityAct.@Nullable Utility utility(HouseSystem system) {
        return switch (system) {
            case COLD_WATER -> QualityAct.Utility.COLD_WATER;
            case HOT_WATER -> QualityAct.Utility.HOT_WATER;
            case HEATING -> QualityAct.Utility.HEATING;
            case SEWERAGE -> QualityAct.Utility.SEWERAGE;
            case ELECTRICITY -> QualityAct.Utility.POWER;
            case GAS -> QualityAct.Utility.GAS;
            default -> null;
        };
    }

    /** A frame to write in: whom, about what, what was done. */
    private WrittenAnswer answer(Caller caller, RequestBrief brief) {
        String name = brief.applicant().name();
        String done = field.done(caller, brief).works().stream()
                .map(Item::name)
                .reduce((one, other) -> one + "; " + other)
                .map(works -> "\n\nВыполнено: " + works + ".")
                .orElse("");
        String text = (name == null ? "Здравствуйте!" : "Здравствуйте, " + name + "!") + "\n\nВаше обращение № "
                + brief.number() + " рассмотрено." + FieldWork.cut(done, 7000);
        return new WrittenAnswer(
                null, way(brief), text, FieldWork.cut(brief.kindName(), 200), null, null, null, null, List.of());
    }

    private static AnswerWay way(RequestBrief brief) {
        return switch (brief.channel()) {
            case EMAIL -> AnswerWay.EMAIL;
            case WEBSITE, MOBILE_APP -> AnswerWay.WEBSITE;
            case MESSENGER -> AnswerWay.MESSENGER;
            case IN_PERSON -> AnswerWay.IN_PERSON;
            default -> AnswerWay.POST;
        };
    }
}
