package ru.adsdesk.request;

import org.springframework.stereotype.Component;
import ru.adsdesk.request.act.ExcuseNorm;
import ru.adsdesk.request.act.Localise;
import ru.adsdesk.request.act.SendBack;

/** The acts of those who go out, and of those who look at what they did. */
@Component
class Working {

    private final RequestLines lines;

    Working(RequestLines lines) {
        this.lines = lines;
    }

    Told arrive(Doing doing) {
        Course course = doing.course();
        course.arrivedAt = Course.first(course.arrivedAt, doing.at());
        return Told.nothing();
    }

    Told localise(Doing doing, Localise order) {
        Course course = doing.course();
        course.localisedAt = Course.first(course.localisedAt, doing.at());
        return Told.fact("by", order.by());
    }

    Told complete(Doing doing) {
        doing.course().completedAt = doing.at();
        return Told.nothing();
    }

    /** Only a norm the request has can be excused. */
    Told excuse(Doing doing, ExcuseNorm order) {
        if (!lines.norms(doing.request()).contains(order.norm())) {
            throw RequestProblem.EXCUSE_NORM_FOREIGN.at("norm");
        }
        return Told.fact("norm", order.norm()).and("excuse", order.excuse());
    }

    Told sendBack(Doing doing, SendBack order) {
        Course course = doing.course();
        course.completedAt = null;
        course.unsurvey();
        course.returns++;
        return Told.fact("reason", order.reason());
    }
}
