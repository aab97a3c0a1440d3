package ru.adsdesk.request;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.act.ActOrder;
import ru.adsdesk.request.act.Arrive;
import ru.adsdesk.request.act.Assign;
import ru.adsdesk.request.act.CallService;
import ru.adsdesk.request.act.Close;
import ru.adsdesk.request.act.Comment;
import ru.adsdesk.request.act.Complete;
import ru.adsdesk.request.act.ConfirmAddress;
import ru.adsdesk.request.act.Correct;
import ru.adsdesk.request.act.Defer;
import ru.adsdesk.request.act.Dispatch;
import ru.adsdesk.request.act.DrawAct;
import ru.adsdesk.request.act.ExcuseNorm;
import ru.adsdesk.request.act.Inform;
import ru.adsdesk.request.act.Join;
import ru.adsdesk.request.act.LinkOutage;
import ru.adsdesk.request.act.Localise;
import ru.adsdesk.request.act.Plan;
import ru.adsdesk.request.act.Reclassify;
import ru.adsdesk.request.act.Reject;
import ru.adsdesk.request.act.Reopen;
import ru.adsdesk.request.act.Resume;
import ru.adsdesk.request.act.SendAnswer;
import ru.adsdesk.request.act.SendBack;
import ru.adsdesk.request.act.Survey;
import ru.adsdesk.request.act.Take;
import ru.adsdesk.request.act.TakeBack;
import ru.adsdesk.request.act.TakeToControl;
import ru.adsdesk.request.act.UnlinkOutage;
import ru.adsdesk.request.act.VoidEntry;
import ru.adsdesk.request.act.Withdraw;

/** What each act changes besides the status, and what its line says. */
@Component
class Deciding {

    private final Leading leading;
    private final Planning planning;
    private final Working working;
    private final Checking checking;
    private final Closing closing;
    private final Ending ending;
    private final Linking linking;
    private final TakingBack takingBack;

    Deciding(
            Leading leading,
            Planning planning,
            Working working,
            Checking checking,
            Closing closing,
            Ending ending,
            Linking linking,
            TakingBack takingBack) {
        this.leading = leading;
        this.planning = planning;
        this.working = working;
        this.checking = checking;
        this.closing = closing;
        this.ending = ending;
        this.linking = linking;
        this.takingBack = takingBack;
    }

    /** The rows the act looks at, in the order to lock them: two acts that look at each other's request take turns. */
    List<UUID> rows(Caller caller, ServiceRequest request, ActOrder order) {
        return order instanceof Join join
                ? ending.both(caller, request, join)
                : List.of(request.requestId().value());
    }

    Told decide(Doing doing, ActOrder order) {
        Told told = switch (order) {
            case ConfirmAddress its -> leading.confirmAddress(doing, its);
            case Take its -> leading.take(doing);
            case Assign its -> leading.assign(doing, its);
            case Reclassify its -> leading.reclassify(doing, its);
            case Correct its -> leading.correct(doing, its);
            case Comment its -> leading.comment(doing, its);
            case Plan its -> planning.plan(doing, its);
            case Inform its -> planning.inform(doing, its);
            case CallService its -> planning.callService(doing, its);
            case Dispatch its -> planning.dispatch(doing, its);
            case Defer its -> planning.defer(doing, its);
            case Resume its -> planning.resume(doing);
            case Arrive its -> working.arrive(doing);
            case Localise its -> working.localise(doing, its);
            case ExcuseNorm its -> working.excuse(doing, its);
            case DrawAct its -> Told.fact("form", its.form());
            case Complete its -> working.complete(doing);
            case TakeToControl its -> checking.control(doing, its);
            case Survey its -> checking.survey(doing, its);
            case SendBack its -> working.sendBack(doing, its);
            case SendAnswer its -> Told.fact("way", its.way());
            case Close its -> closing.close(doing, its);
            case Reopen its -> ending.reopen(doing, its);
            case Reject its -> closing.reject(doing, its);
            case Withdraw its -> ending.withdraw(doing, its);
            case Join its -> ending.join(doing, its);
            case LinkOutage its -> linking.link(doing, its);
            case UnlinkOutage its -> linking.unlink(doing);
            case TakeBack its -> takingBack.takeBack(doing, its);
            case VoidEntry its -> ending.voidEntry(doing, its);
        };
        return told.secretly("words", Doing.present(order.words()));
    }
}
