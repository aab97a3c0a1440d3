package ru.adsdesk.console.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.order.OrderCommand;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.act.ActOrder;

/** The forms of the acts on requests and on work orders, by the acts' names: a new act has its form at once. */
@Component
class ActForms {

    private final RecordForms forms;
    private final Map<String, Class<? extends ActOrder>> acts;
    private final Map<String, Class<? extends OrderCommand>> commands;

    ActForms(RecordForms forms) {
        this.forms = forms;
        this.acts = Arrays.stream(ActOrder.class.getPermittedSubclasses())
                .map(order -> order.<ActOrder>asSubclass(ActOrder.class))
                .collect(Collectors.toMap(order -> blank(order).act().path(), order -> order));
        this.commands = Arrays.stream(OrderCommand.class.getPermittedSubclasses())
                .map(order -> order.<OrderCommand>asSubclass(OrderCommand.class))
                .collect(Collectors.toMap(order -> blank(order).act().path(), order -> order));
    }

    /** The fields of an act on a request. Empty where a page cannot enter it. */
    Optional<List<ActField>> fields(String act) {
        return Optional.<Class<? extends ActOrder>>ofNullable(acts.get(act))
                .filter(forms::canBeSaid)
                .map(forms::fields);
    }

    /** Reads the act off a form. Refuses fields that are missing or make no sense. */
    ActOrder read(String act, Map<String, Object> values) {
        return forms.read(
                Optional.<Class<? extends ActOrder>>ofNullable(acts.get(act))
                        .orElseThrow(() -> new Refused(BodyProblem.NOT_FOUND)),
                values);
    }

    /** The order of an act on a work order. Refuses a name that is none. */
    Class<? extends OrderCommand> command(String act) {
        return Optional.<Class<? extends OrderCommand>>ofNullable(commands.get(act))
                .orElseThrow(() -> new Refused(BodyProblem.NOT_FOUND));
    }

    /** An order knows its act however little it is told. */
    private static <T> T blank(Class<T> order) {
        var whole = order.getDeclaredConstructors()[0];
        return order.cast(BeanUtils.instantiateClass(whole, new Object[whole.getParameterCount()]));
    }
}
