package ru.adsdesk.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Actor;
import ru.adsdesk.request.act.ActOrder;
import ru.adsdesk.request.act.Reopen;
import ru.adsdesk.request.act.ReopenReason;
import ru.adsdesk.request.act.ReturnReason;
import ru.adsdesk.request.act.SendBack;
import ru.adsdesk.request.act.Survey;
import ru.adsdesk.request.act.SurveyOutcome;
import ru.adsdesk.request.act.TakeToControl;

/** The acts by which term and quality are checked: photos and surveys (416 p.17). */
@Component
class Checking {

    private final RequestLines lines;

    Checking(RequestLines lines) {
        this.lines = lines;
    }

    /** Where the kind demands photos, both were seen and accepted, or a reason says why not. */
    Told control(Doing doing, TakeToControl order) {
        if (lines.plan(doing.request()).photos() && order.withoutPhotos() == null) {
            requireSeen("photosBefore", order.photosBefore());
            requireSeen("photosAfter", order.photosAfter());
        }
        return Told.fact("outcome", "ACCEPTED")
                .and("photosBefore", order.photosBefore())
                .and("photosAfter", order.photosAfter())
                .and("withoutPhotos", order.withoutPhotos());
    }

    private static void requireSeen(String field, @Nullable Boolean seen) {
        if (!Boolean.TRUE.equals(seen)) {
            throw RequestProblem.CONTROL_NO_PHOTOS.at(field);
        }
    }

    /** Not fixed, says the resident: the same transaction sends it back to work. */
    static Optional<ActOrder> consequence(Doing doing, ActOrder order) {
        if (!(order instanceof Survey survey) || survey.outcome() == SurveyOutcome.FIXED) {
            return Optional.empty();
        }
        return Optional.of(
                doing.request().status() == Status.CLOSED
                        ? new Reopen(ReopenReason.NOT_FIXED, null, null)
                        : new SendBack(ReturnReason.NOT_FIXED, null, null));
    }

    Told survey(Doing doing, Survey order) {
        doing.course().survey(order, doing.at());
        return Told.fact("score", order.score())
                .and("outcome", order.outcome())
                .and("way", way(doing.caller().actor().kind()));
    }

    private static SurveyWay way(Actor.Kind asked) {
        return switch (asked) {
            case RESIDENT -> SurveyWay.APP;
            case SYSTEM -> SurveyWay.LINK;
            case ACCOUNT, KEY -> SurveyWay.OPERATOR;
        };
    }

    /** How a survey was answered. */
    enum SurveyWay {
        /** By the resident, in the app. */
        APP,
        /** By whoever had the link of the request. */
        LINK,
        /** Asked by an operator. */
        OPERATOR
    }
}
