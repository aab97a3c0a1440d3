package ru.adsdesk.intake.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.housing.Houses;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.request.Acts;
import ru.adsdesk.request.Applicant;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.Place;
import ru.adsdesk.request.RegisterRequest;
import ru.adsdesk.request.RequestDesk;
import ru.adsdesk.request.act.ActOrder;
import ru.adsdesk.request.act.Arrive;
import ru.adsdesk.request.act.Close;
import ru.adsdesk.request.act.Comment;
import ru.adsdesk.request.act.Complete;
import ru.adsdesk.request.act.Defer;
import ru.adsdesk.request.act.DeferReason;
import ru.adsdesk.request.act.Dispatch;
import ru.adsdesk.request.act.Inform;
import ru.adsdesk.request.act.Plan;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.act.Survey;
import ru.adsdesk.request.act.SurveyOutcome;
import ru.adsdesk.request.act.Take;
import ru.adsdesk.request.act.Way;

/** A few requests of the demonstration, each somewhere else on its way, so that the first board shown is a living one. */
@Component
class DemoRequests {

    private final Houses houses;
    private final RequestDesk desk;
    private final Acts acts;
    private final Clock clock;

    DemoRequests(Houses houses, RequestDesk desk, Acts acts, Clock clock) {
        this.houses = houses;
        this.desk = desk;
        this.acts = acts;
        this.clock = clock;
    }

    /** Registers those that are missing, as the dispatcher, and does the acts each has had. */
    void enter(Caller dispatcher, AccountId executor) {
        Instant now = clock.instant();
        Instant soon = now.plus(Duration.ofHours(3));
        Plan plan = new Plan(soon, null, List.of(), null, null, null, null, null);
        Inform told = new Inform(Way.SPOKEN, null, null, null, null);
        Dispatch sent = new Dispatch(executor, null, null);
        Take taken = new Take(null);
        Complete done = new Complete(null, null);
        Told registered = new Told(dispatcher);
        registered.of(
                1,
                "demo-02",
                "15",
                "Пётр Показов",
                "+79000000014",
                "chute.blockage",
                "Забит мусоропровод между третьим и четвёртым этажами, мусор на площадке",
                null);
        registered.of(
                2,
                "demo-01",
                "7",
                "Иван Примеров",
                "+79000000012",
                "heating.weak",
                "Батареи чуть тёплые второй день, в комнате 16 градусов",
                null,
                taken,
                plan,
                told);
        registered.of(
                3,
                "demo-01",
                "22",
                "Мария Условная",
                "+79000000013",
                "electricity.light-entrance",
                "Не горит свет на пятом этаже второго подъезда",
                null,
                taken,
                plan,
                told,
                sent,
                new Arrive(null, null));
        registered.of(
                4,
                "demo-01",
                "4",
                "Анна Образцова",
                "+79000000011",
                "cold-water.leak",
                "Третий день подтекает стояк холодной воды в ванной, воду перекрыли сами",
                now.minus(Duration.ofDays(3).plusHours(2)),
                taken,
                sent,
                new Comment("Нужна задвижка на 50, заказана на складе", false, null, null, null));
        registered.of(
                5,
                "demo-07",
                "1",
                "Ольга Вымыслова",
                "+79000000021",
                "intercom.closer",
                "Дверь подъезда не закрывается, сломан доводчик",
                null,
                taken,
                plan,
                told,
                sent,
                done);
        registered.of(
                6,
                "demo-07",
                "40",
                "Сергей Наглядов",
                "+79000000022",
                "electricity.cooker",
                "Не работает электроплита",
                null,
                taken,
                new Defer(now.plus(Duration.ofDays(4)), DeferReason.MATERIALS, "Ждём конфорку со склада", null));
        registered.of(
                7,
                "demo-03",
                null,
                "Галина Вымыслова",
                "+79000000023",
                "lift.noise",
                "Лифт скрежещет на втором этаже",
                null,
                taken,
                plan,
                told,
                done,
                new Close(Result.DONE, null, null, null, null, null),
                new Survey(5, SurveyOutcome.FIXED, "Спасибо, теперь тихо", null));
    }

    /** Registers and acts in one dispatcher's name. */
    private final class Told {

        private final Caller dispatcher;

        Told(Caller dispatcher) {
            this.dispatcher = dispatcher;
        }

        void of(
                int no,
                String house,
                @Nullable String flat,
                String name,
                String phone,
                String kind,
                String words,
                @Nullable Instant damageAt,
                ActOrder... acted) {
            HouseId where = houses.findServed(dispatcher.scope().centre(), house)
                    .orElseThrow()
                    .id();
            RegisterRequest order = new RegisterRequest(
                    Channel.PHONE,
                    null,
                    new Applicant(name, Phone.parse(phone), null, null),
                    new Place(where, null, null, null, flat),
                    null,
                    new KindCode(kind),
                    null,
                    words,
                    Map.of(),
                    damageAt,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of());
            String key = "demo-request-" + no;
            RequestDesk.Answer answer = desk.register(dispatcher, order, key, key.getBytes(StandardCharsets.UTF_8));
            if (answer.created()) {
                go(answer.view().id().toString(), answer.view().decisionVersion(), acted);
            }
        }

        private void go(String id, int from, ActOrder... acted) {
            int version = from;
            for (ActOrder order : acted) {
                version = acts.act(dispatcher, id, order, version, null).decisionVersion();
            }
        }
    }
}
