package ru.adsdesk.dispatch.order;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.order.OrderSheet.AgreedVisit;
import ru.adsdesk.housing.EmergencyCard;
import ru.adsdesk.housing.EmergencyCards;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.KindsInUse;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.request.RequestView.ApplicantView;
import ru.adsdesk.request.kind.Kind;

/** What is needed at the place: whom to call, what was asked, what the kind says, the house's emergency card. */
@Component
class OrderSheets {

    private final KindsInUse kinds;
    private final EmergencyCards cards;
    private final JdbcClient jdbc;

    OrderSheets(KindsInUse kinds, EmergencyCards cards, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.cards = cards;
    }

    Map<RequestId, OrderSheet> of(Caller caller, Collection<RequestView> requests) {
        Map<HouseId, EmergencyCard> written = cards.list(requests.stream()
                .map(request -> request.address().houseId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<RequestId, AgreedVisit> agreed =
                visits(requests.stream().map(RequestView::id).toList());
        Map<RequestId, OrderSheet> sheets = new HashMap<>();
        requests.forEach(
                request -> sheets.put(request.id(), sheet(caller, request, written, agreed.get(request.id()))));
        return sheets;
    }

    /** The soonest of each. */
    private Map<RequestId, AgreedVisit> visits(Collection<RequestId> ids) {
        Map<RequestId, AgreedVisit> agreed = new HashMap<>();
        jdbc.sql("select request, begins, ends from dispatch.visit where request = any(?) and state = 'AGREED'"
                        + " order by begins desc")
                .param(ids.stream().map(RequestId::value).toArray(UUID[]::new))
                .query((row, n) -> agreed.put(
                        RequestId.of(row.getObject("request", UUID.class)),
                        new AgreedVisit(
                                row.getObject("begins", OffsetDateTime.class).toInstant(),
                                row.getObject("ends", OffsetDateTime.class).toInstant())))
                .list();
        return agreed;
    }

    private OrderSheet sheet(
            Caller caller, RequestView request, Map<HouseId, EmergencyCard> written, @Nullable AgreedVisit visit) {
        Optional<Kind> kind = Optional.ofNullable(request.kind())
                .flatMap(KindCode::find)
                .flatMap(kinds.of(caller.scope().centre())::find);
        HouseId house = request.address().houseId();
        return new OrderSheet(
                request.number(),
                request.applicant(),
                Optional.ofNullable(request.applicant())
                        .map(ApplicantView::phone)
                        .map(Phone::shown)
                        .orElse(null),
                request.description(),
                kind.map(Kind::script).orElse(null),
                kind.map(its -> answers(its, request.answers())).orElse(List.of()),
                house == null ? null : written.get(house),
                visit);
    }

    /** In the order the kind asks. */
    private static List<OrderSheet.Answered> answers(Kind kind, Map<String, String> given) {
        return kind.triage().stream()
                .filter(question -> given.containsKey(question.code()))
                .map(question -> new OrderSheet.Answered(question.text(), words(question, given.get(question.code()))))
                .toList();
    }

    private static String words(ru.adsdesk.request.kind.TriageQuestion question, @Nullable String answer) {
        return answer == null
                ? ""
                : question.find(answer).map(each -> each.text()).orElse(answer);
    }
}
