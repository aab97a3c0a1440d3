package ru.adsdesk.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.notification.channel.Routes;
import ru.adsdesk.notification.channel.Routes.Route;
import ru.adsdesk.notification.channel.Way;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.notification.template.Form;
import ru.adsdesk.notification.template.Language;
import ru.adsdesk.notification.template.Template;
import ru.adsdesk.notification.template.Templates;
import ru.adsdesk.notification.template.Variable;

/** By which channels a person is reached, in which order, and with which words on each. */
@Component
class Addressing {

    private static final List<Way> USUAL = List.of(Way.PUSH, Way.SMS, Way.EMAIL);
    private static final List<Way> BY_MAIL = List.of(Way.EMAIL, Way.PUSH, Way.SMS);

    private final Routes routes;
    private final Templates templates;

    Addressing(Routes routes, Templates templates) {
        this.routes = routes;
        this.templates = templates;
    }

    /**
     * Where a person may be reached.
     *
     * @param phone a phone, E.164
     * @param email an e-mail
     * @param push the newest push subscription
     */
    record Addresses(
            @Nullable String phone,
            @Nullable String email,
            @Nullable UUID push) {

        private @Nullable String of(Way way) {
            return switch (way) {
                case EMAIL -> email;
                case SMS -> phone == null || !isMobile(phone) ? null : phone;
                case PUSH -> push == null ? null : push.toString();
                case WEBHOOK -> phone;
            };
        }

        /** A Russian number that is no mobile one takes no text messages. */
        private static boolean isMobile(String phone) {
            return !phone.startsWith("+7") || phone.startsWith("+79");
        }

        /** Without what is personal. */
        @Override
        public String toString() {
            return "addresses";
        }
    }

    /** Whose message it is. */
    record Owner(CentreId centre, @Nullable OrganisationId organisation) {}

    /** The kinds of channels in the order a person chose, or the usual one: whoever wrote by e-mail hears by it first. */
    static List<Way> order(Preference choice, @Nullable Channel cameBy) {
        if (!choice.ways().isEmpty()) {
            return choice.ways();
        }
        return cameBy == Channel.EMAIL ? BY_MAIL : USUAL;
    }

    /** The steps to reach a person; empty where no channel that is set up leads to them. */
    List<Step> steps(
            Owner owner,
            List<Way> order,
            Addresses addresses,
            Event event,
            Language language,
            Map<Variable, String> values) {
        List<Step> steps = new ArrayList<>();
        for (Way way : order) {
            String address = addresses.of(way);
            Optional<Route> route = routes.find(owner.centre(), owner.organisation(), way);
            if (address != null && route.isPresent()) {
                steps.add(step(owner, route.get(), address, event, language, values));
            }
        }
        return steps;
    }

    private Step step(
            Owner owner, Route route, String address, Event event, Language language, Map<Variable, String> values) {
        Template template = templates.inUse(
                owner.centre(), new Templates.Place(owner.organisation(), event, Form.of(route.way()), language));
        return new Step(
                route.way(),
                route.channel(),
                address,
                template.title().with(values),
                template.words().with(values),
                template.id());
    }

    /** A step that leads nowhere, so that it shows that a person cannot be reached; empty where no channel is set up at all. */
    Optional<Step> nowhere(Owner owner, Event event, Language language, Map<Variable, String> values) {
        return USUAL.stream()
                .flatMap(way -> routes.find(owner.centre(), owner.organisation(), way).stream())
                .findFirst()
                .map(route -> step(owner, route, "", event, language, values));
    }
}
