package ru.adsdesk.dispatch.board;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.adsdesk.dispatch.board.CrewOnBoard.Current;
import ru.adsdesk.dispatch.board.CurrentOrders.Held;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.crew.CrewView;
import ru.adsdesk.dispatch.crew.Crews;
import ru.adsdesk.dispatch.order.OrderState;
import ru.adsdesk.dispatch.order.WorkOrderId;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.housing.ServedHouse;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Page;
import ru.adsdesk.journal.Numbers;
import ru.adsdesk.request.RequestId;

/** The board of crews: a page of them with four queries, however many. */
@Component
public class CrewBoard {

    private static final Set<OrderState> BUSY =
            Set.of(OrderState.ASSIGNED, OrderState.ACCEPTED, OrderState.ON_THE_WAY, OrderState.ON_SITE);

    private final Crews crews;
    private final CurrentOrders current;
    private final Numbers numbers;
    private final Houses houses;

    CrewBoard(Crews crews, CurrentOrders current, Numbers numbers, Houses houses) {
        this.crews = crews;
        this.current = current;
        this.numbers = numbers;
        this.houses = houses;
    }

    /** The crews that work for somebody within the caller's scope, in the order they were entered. */
    @Transactional(readOnly = true)
    public Page<CrewOnBoard> list(Caller caller, @Nullable CrewId after, int limit) {
        int most = Page.limit(limit);
        List<CrewView> found = crews.list(caller, after, most + 1);
        Map<UUID, Held> held =
                current.of(found.stream().map(crew -> crew.id().value()).toList());
        Map<UUID, Numbers.Given> given =
                numbers.of(held.values().stream().map(Held::request).distinct().toList());
        Map<HouseId, ServedHouse> places = places(held);
        return Page.of(
                found.stream().map(crew -> onBoard(crew, held, given, places)).toList(), most, CrewOnBoard::crew);
    }

    private Map<HouseId, ServedHouse> places(Map<UUID, Held> held) {
        List<HouseId> ids = held.values().stream()
                .map(Held::house)
                .filter(Objects::nonNull)
                .distinct()
                .map(HouseId::of)
                .toList();
        return houses.listServed(ids).stream().collect(Collectors.toMap(ServedHouse::id, Function.identity()));
    }

    private static CrewOnBoard onBoard(
            CrewView crew, Map<UUID, Held> held, Map<UUID, Numbers.Given> given, Map<HouseId, ServedHouse> places) {
        Held order = held.get(crew.id().value());
        return new CrewOnBoard(
                crew.id(),
                crew.name(),
                crew.contractor() == null ? null : crew.contractor().name(),
                crew.skills(),
                crew.duty() == null ? null : crew.duty().to(),
                crew.duty() != null && (order == null || !BUSY.contains(order.state())),
                crew.load(),
                order == null ? null : current(order, given.get(order.request()), place(order, places)));
    }

    private static @Nullable String place(Held order, Map<HouseId, ServedHouse> places) {
        ServedHouse house = order.house() == null ? null : places.get(HouseId.of(order.house()));
        return house == null ? null : house.address();
    }

    private static Current current(Held order, Numbers.@Nullable Given given, @Nullable String house) {
        String number = given == null ? "" : given.number().toString();
        return new Current(
                WorkOrderId.of(order.id()),
                RequestId.of(order.request()),
                number + "/" + order.seq(),
                order.state(),
                order.since(),
                order.arriveBy(),
                house);
    }
}
