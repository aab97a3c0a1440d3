package ru.adsdesk.dispatch.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.crew.ContractorId;
import ru.adsdesk.dispatch.crew.Contractors;
import ru.adsdesk.dispatch.crew.CrewDuties;
import ru.adsdesk.dispatch.crew.CrewId;
import ru.adsdesk.dispatch.crew.CrewView;
import ru.adsdesk.dispatch.crew.Crews;
import ru.adsdesk.dispatch.crew.KeepContractor;
import ru.adsdesk.dispatch.crew.KeepCrew;
import ru.adsdesk.dispatch.crew.KeepWorker;
import ru.adsdesk.dispatch.crew.Workers;
import ru.adsdesk.identity.AccountId;
import ru.adsdesk.identity.AccountView;
import ru.adsdesk.identity.Accounts;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreView;
import ru.adsdesk.identity.Centres;
import ru.adsdesk.identity.Demo;

/**
 * Gives the demonstration crews, on duty when it is first started, and two work orders. What is there is left alone and the
 * contractor comes last, so a start that was killed on the way is taken up by the next.
 */
@Component
@Order(DemoCrews.AFTER_DEMO_DATA)
class DemoCrews implements ApplicationRunner {

    static final int AFTER_DEMO_DATA = 20;

    private static final String CENTRE = "Пульт АДС (демо)";
    private static final int MANY = 100;
    private static final Duration TURN = Duration.ofDays(2);

    private final Demo demo;
    private final Centres centres;
    private final Accounts accounts;
    private final Contractors contractors;
    private final Crews crews;
    private final Workers workers;
    private final CrewDuties duties;
    private final DemoOrders orders;
    private final Clock clock;

    DemoCrews(
            Demo demo,
            Centres centres,
            Accounts accounts,
            Contractors contractors,
            Crews crews,
            Workers workers,
            CrewDuties duties,
            DemoOrders orders,
            Clock clock) {
        this.demo = demo;
        this.centres = centres;
        this.accounts = accounts;
        this.contractors = contractors;
        this.crews = crews;
        this.workers = workers;
        this.duties = duties;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.isShown()) {
            centres.list().stream()
                    .filter(centre -> centre.name().equals(CENTRE))
                    .map(CentreView::id)
                    .map(Caller::system)
                    .filter(desk -> contractors.list(desk, null, 1).isEmpty())
                    .forEach(this::enter);
        }
    }

    private void enter(Caller desk) {
        Optional<AccountView> executor = accounts.list(desk, null, MANY).stream()
                .filter(account -> account.login().equals("executor"))
                .findFirst();
        CrewId plumbers = crew(desk, "Сантехники, аварийная", null, "COLD_WATER", "HOT_WATER", "HEATING", "SEWERAGE");
        CrewId electricians = crew(desk, "Электрики", null, "ELECTRICITY", "INTERCOM");
        worker(
                desk,
                "Образцов Николай Петрович",
                "+79000000031",
                plumbers,
                executor.map(AccountView::id).orElse(null));
        worker(desk, "Показов Семён Ильич", "+79000000032", plumbers, null);
        worker(desk, "Примерова Вера Андреевна", "+79000000033", electricians, null);
        orders.give(desk, plumbers, electricians);
        ContractorId lifts = contractors
                .add(desk, new KeepContractor("ООО «Подъёмник» (демо)", "+79000000041"), null)
                .id();
        crew(desk, "Лифтёры «Подъёмника»", lifts, "LIFT", "PLATFORM");
    }

    private CrewId crew(Caller desk, String name, @Nullable ContractorId contractor, String... skills) {
        return crews.list(desk, null, MANY).stream()
                .filter(crew -> crew.name().equals(name))
                .map(CrewView::id)
                .findFirst()
                .orElseGet(() -> onDuty(
                        desk,
                        crews.add(desk, new KeepCrew(name, contractor, Set.of(skills), Set.of(), Set.of()), null)
                                .id()));
    }

    private CrewId onDuty(Caller desk, CrewId crew) {
        Instant now = clock.instant();
        List.of(now, now.plus(TURN), now.plus(TURN).plus(TURN))
                .forEach(from -> duties.add(desk, crew, from, from.plus(TURN), null));
        return crew;
    }

    private void worker(Caller desk, String name, String phone, CrewId crew, @Nullable AccountId account) {
        boolean there = workers.list(desk, crew, null, MANY).stream()
                .anyMatch(worker -> worker.name().equals(name));
        if (!there) {
            workers.add(desk, new KeepWorker(name, phone, crew, null, account), null);
        }
    }
}
