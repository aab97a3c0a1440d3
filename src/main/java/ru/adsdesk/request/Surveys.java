package ru.adsdesk.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.adsdesk.housing.OrganisationView;
import ru.adsdesk.housing.Organisations;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.identity.SignedLinks;
import ru.adsdesk.request.act.Act;
import ru.adsdesk.request.act.Survey;

/**
 * The survey of one request by a link (416 p.17): whoever was sent the link says how it went, once a completion, within the
 * time a request may be reopened. The link shows nothing personal.
 */
@Component
public class Surveys {

    private static final String PURPOSE = "survey";

    private final SignedLinks links;
    private final ServiceRequests requests;
    private final RequestBriefs briefs;
    private final PossibleActs possible;
    private final Organisations organisations;
    private final Acts acts;

    Surveys(
            SignedLinks links,
            ServiceRequests requests,
            RequestBriefs briefs,
            PossibleActs possible,
            Organisations organisations,
            Acts acts) {
        this.links = links;
        this.requests = requests;
        this.briefs = briefs;
        this.possible = possible;
        this.organisations = organisations;
        this.acts = acts;
    }

    /**
     * What the page of a survey shows.
     *
     * @param number the request's number
     * @param kindName what it was about
     * @param organisation who answers for the work
     * @param completedAt when it was repaired
     * @param answered whether it was answered already
     * @param open whether it may be answered now
     */
    public record SurveySheet(
            String number,
            @Nullable String kindName,
            @Nullable String organisation,
            @Nullable Instant completedAt,
            boolean answered,
            boolean open) {}

    /** The text of the link, for a message: the same each time. */
    public String token(RequestId request) {
        return links.of(PURPOSE, request.value());
    }

    /** What the survey of a link is about. Refuses {@code link.unknown}, {@code link.throttled}. */
    public SurveySheet sheet(String token, String address) {
        return sheet(request(token, address));
    }

    private SurveySheet sheet(ServiceRequest request) {
        RequestBrief brief = briefs.find(request.requestId().value()).orElseThrow(RequestProblem.UNKNOWN::refused);
        return new SurveySheet(
                brief.number(),
                brief.kindName(),
                organisation(brief.organisation()),
                brief.times().completedAt(),
                request.course().surveyedAt != null,
                possible.list(desk(request), request).contains(Act.SURVEY));
    }

    /**
     * Takes the answer. Refuses {@code link.unknown}, {@code link.throttled}, {@code act-not-possible},
     * {@code survey.answered}, {@code survey.too-late}.
     */
    public SurveySheet answer(String token, Survey answer, String address) {
        ServiceRequest request = request(token, address);
        Survey now = new Survey(answer.score(), answer.outcome(), answer.words(), null);
        UUID id = request.requestId().value();
        acts.act(desk(request), id.toString(), now, null, null);
        return sheet(requests.find(id).orElseThrow(RequestProblem.UNKNOWN::refused));
    }

    private ServiceRequest request(String token, String address) {
        UUID id = links.open(PURPOSE, token, address);
        return requests.find(id).orElseThrow(RequestProblem.UNKNOWN::refused);
    }

    private @Nullable String organisation(@Nullable OrganisationId id) {
        return id == null
                ? null
                : organisations.find(id).map(OrganisationView::name).orElse(null);
    }

    private static Caller desk(ServiceRequest request) {
        return Caller.system(CentreId.of(request.centre()));
    }
}
