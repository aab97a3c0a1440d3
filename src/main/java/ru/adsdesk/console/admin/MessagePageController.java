package ru.adsdesk.console.admin;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import ru.adsdesk.console.Zoned;
import ru.adsdesk.console.web.ConsolePage;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.ForAdministrators;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.BookAccess;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.notification.ChannelDesk;
import ru.adsdesk.notification.template.Event;
import ru.adsdesk.notification.template.Form;
import ru.adsdesk.notification.template.Language;
import ru.adsdesk.notification.template.Template;
import ru.adsdesk.notification.template.Templates;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;

/**
 * What people are told, and by which ways out. The forms post to {@code /api/notification-templates} and
 * {@code /api/notification-channels}.
 */
@ConsolePage
class MessagePageController {

    private final Templates templates;
    private final ChannelDesk channels;
    private final Organisations organisations;
    private final BookAccess access;

    MessagePageController(Templates templates, ChannelDesk channels, Organisations organisations, BookAccess access) {
        this.templates = templates;
        this.channels = channels;
        this.organisations = organisations;
        this.access = access;
    }

    /** The words in use for an organisation, or for the whole centre. There are as many as events, so no pages. */
    @GetMapping(path = "/admin/templates", produces = MediaType.TEXT_HTML_VALUE)
    @ForAdministrators
    String templates(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "RU") Language language,
            Model page) {
        page.addAttribute(
                "templates",
                templates.list(caller, asked(organisation)).stream()
                        .filter(each -> each.language() == language)
                        .toList());
        page.addAttribute("languages", List.of(Language.values()));
        page.addAttribute("language", language);
        shared(caller, asked(organisation), page);
        return "console/admin/templates";
    }

    /** The words for one event: those in use, and every version there was. */
    @GetMapping(path = "/admin/templates/{event}/{form}/{language}", produces = MediaType.TEXT_HTML_VALUE)
    @ForAdministrators
    String template(
            @AuthenticationPrincipal Caller caller,
            @PathVariable Event event,
            @PathVariable Form form,
            @PathVariable Language language,
            @RequestParam(defaultValue = "") String organisation,
            Model page) {
        Templates.Place place = new Templates.Place(asked(organisation), event, form, language);
        List<Template> versions = templates.versions(caller, place);
        page.addAttribute("template", templates.inUse(caller.scope().centre(), place));
        page.addAttribute("versions", versions);
        page.addAttribute("place", place);
        shared(caller, asked(organisation), page);
        return "console/admin/template";
    }

    @GetMapping(path = "/admin/channels", produces = MediaType.TEXT_HTML_VALUE)
    @ForAdministrators
    String channels(@AuthenticationPrincipal Caller caller, Model page) {
        page.addAttribute("channels", channels.list(caller));
        page.addAttribute("failures", channels.failures());
        shared(caller, null, page);
        page.addAttribute(
                "organisationNames",
                organisations.listOf(caller.scope().centre()).stream()
                        .collect(Collectors.toMap(OrganisationView::id, OrganisationView::name)));
        return "console/admin/channels";
    }

    /** Blank, as a form sends it, is the whole centre. Refuses {@code parameter.bad}. */
    private static @Nullable OrganisationId asked(String organisation) {
        try {
            return organisation.isBlank() ? null : OrganisationId.valueOf(organisation);
        } catch (IllegalArgumentException foreign) {
            throw new Refused(BodyProblem.BAD_PARAMETER, "organisation");
        }
    }

    private void shared(Caller caller, @Nullable OrganisationId organisation, Model page) {
        page.addAttribute("organisation", organisation);
        page.addAttribute("organisations", organisations.listOf(caller.scope().centre()));
        page.addAttribute(
                "zoned",
                new Zoned(access.get(caller, BookId.of(caller.scope().centre())).zone()));
    }
}
