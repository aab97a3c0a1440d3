package ru.adsdesk.dispatch.order;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.order.TeamChoice.Chosen;
import ru.adsdesk.identity.AccountId;
import tools.jackson.databind.json.JsonMapper;

/** What each act changes besides the state, and what its line says. */
@Component
class OrderDeciding {

    private final TeamChoice teams;
    private final OrderPhotos photos;
    private final JsonMapper json;

    OrderDeciding(TeamChoice teams, OrderPhotos photos, JsonMapper json) {
        this.teams = teams;
        this.photos = photos;
        this.json = json;
    }

    /**
     * What was decided.
     *
     * @param said what the line says
     * @param account whom the request is dispatched to, where the order was given to somebody
     */
    record Decided(OrderLines said, @Nullable AccountId account) {}

    Decided decide(OrderDoing doing, OrderCommand command) {
        OrderLines said = doing.said();
        AccountId account = null;
        switch (command) {
            case Assign its -> account = assign(doing, its, said);
            case Decline its -> said.saying("reason", its.reason());
            case Pause its -> said.saying("reason", its.reason());
            case Cancel its -> said.saying("reason", its.reason());
            case NoEntry its -> noEntry(doing, its, said);
            case Arrive its -> photos.attach(doing, PhotoStage.BEFORE, its.files(), said);
            case Photograph its -> photos.attach(doing, its.stage(), its.files(), said.saying("stage", its.stage()));
            case Finish its -> finish(doing, its, said);
            case Accept its -> said.saying("arriveBy", doing.order().arriveBy());
            case SetOut its -> {}
            case Localise its -> {}
        }
        return new Decided(said.keeping("words", command.words()), account);
    }

    private @Nullable AccountId assign(OrderDoing doing, Assign order, OrderLines said) {
        Chosen chosen = teams.choose(doing.caller(), doing.order().book(), order.crew(), order.worker());
        doing.order().give(chosen.team(), order.arriveBy() == null ? null : Making.real(order.arriveBy(), doing.now()));
        Making.toWhom(said, doing.order())
                .saying("owner", doing.held().owner().map(AccountId::toString).orElse(null));
        return chosen.account();
    }

    private void noEntry(OrderDoing doing, NoEntry order, OrderLines said) {
        photos.attach(doing, null, order.files(), said.saying("excuse", order.excuse()));
    }

    private void finish(OrderDoing doing, Finish order, OrderLines said) {
        photos.attach(doing, PhotoStage.AFTER, order.files(), said);
        photos.requireAll(doing.order());
        Outcome outcome = doing.order().outcome();
        outcome.work = order.work();
        outcome.volume = order.volume();
        outcome.spent = order.materials().isEmpty() ? null : json.writeValueAsString(order.materials());
        outcome.minutes = order.minutes();
        outcome.goesOn = Boolean.TRUE.equals(order.goesOn());
        said.saying("minutes", order.minutes())
                .saying("goesOn", outcome.goesOn ? Boolean.TRUE : null)
                .keeping("work", order.work())
                .keeping("volume", order.volume())
                .keeping("materials", outcome.spent);
    }
}
