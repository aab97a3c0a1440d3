package ru.adsdesk.console.shift;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.board.CrewBoard;
import ru.adsdesk.dispatch.board.CrewOnBoard;
import ru.adsdesk.dispatch.order.OrderState;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;

/** The crews that are out now, with what they have in hand. */
@Component
class CrewsOut {

    private static final Set<OrderState> OUT =
            Set.of(OrderState.ACCEPTED, OrderState.ON_THE_WAY, OrderState.ON_SITE, OrderState.PAUSED);

    private final CrewBoard board;

    CrewsOut(CrewBoard board) {
        this.board = board;
    }

    List<ShiftSheet.CrewOut> of(Caller caller) {
        return board.list(caller, null, Page.MOST).items().stream()
                .flatMap(CrewsOut::out)
                .toList();
    }

    private static Stream<ShiftSheet.CrewOut> out(CrewOnBoard crew) {
        return Stream.ofNullable(crew.current())
                .filter(current -> OUT.contains(current.state()))
                .map(current -> new ShiftSheet.CrewOut(crew.crew().value(), crew.name(), List.of(current.number())));
    }
}
