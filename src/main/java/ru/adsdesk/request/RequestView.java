package ru.adsdesk.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.OrganisationId;
import ru.adsdesk.journal.BookId;
import ru.adsdesk.outage.KnownOutage;
import ru.adsdesk.request.act.Result;
import ru.adsdesk.request.kind.Urgency;
import ru.adsdesk.sla.ClockView;

/**
 * A request as it is shown.
 *
 * @param id its id
 * @param number its number in its book, never changed: {@code 2026-000123}
 * @param book the book it lies in
 * @param line number of the line that gave the number
 * @param registeredAt registration instant
 * @param status where it stands
 * @param decisionVersion what {@code If-Match} names
 * @param channel how it came
 * @param kind kind, where one is set
 * @param kindName its Russian name
 * @param kindSource who said so
 * @param proposedKinds what the words may mean, best first
 * @param urgency emergency or ordinary
 * @param organisation who serves the book it lies in; absent in a centre's book
 * @param address where
 * @param applicant who, masked for those who only supervise
 * @param description the applicant's words
 * @param answers triage answers
 * @param receivedAt when the applicant turned to the desk
 * @param damageAt when the damage happened
 * @param wishedFrom visit wished from
 * @param wishedTo visit wished until
 * @param callId the call it came by
 * @param foreignNumber number in the system it was imported from
 * @param likelyRepeats requests it may only repeat
 * @param knownOutages accidents and shutdowns known at its place that it is not tied to, with the text to tell; only while
 *     work is owed
 * @param handedOverFrom the request of another book it goes on
 * @param course how far it has come; its members stand beside the others
 * @param possibleActs what the reader may do to it now: the last part of the address of each act
 * @param possibleResults the results it may be closed with as it stands
 * @param clocks its clocks: norm, due instant, state
 * @param receipt proof of registration
 */
public record RequestView(
        RequestId id,
        String number,
        BookId book,
        long line,
        Instant registeredAt,
        Status status,
        int decisionVersion,
        Channel channel,
        @Nullable String kind,
        @Nullable String kindName,
        KindSource kindSource,
        List<Proposed> proposedKinds,
        Urgency urgency,
        @Nullable OrganisationId organisation,
        AddressView address,
        @Nullable ApplicantView applicant,
        @Nullable String description,
        Map<String, String> answers,
        Instant receivedAt,
        Instant damageAt,
        @Nullable Instant wishedFrom,
        @Nullable Instant wishedTo,
        @Nullable String callId,
        @Nullable String foreignNumber,
        List<LikelyRepeat> likelyRepeats,
        List<KnownOutage> knownOutages,
        @Nullable UUID handedOverFrom,
        @JsonUnwrapped CourseView course,
        List<String> possibleActs,
        List<Result> possibleResults,
        List<ClockView> clocks,
        ReceiptView receipt) {

    /** Copies the collections. */
    public RequestView {
        proposedKinds = List.copyOf(proposedKinds);
        answers = Map.copyOf(answers);
        likelyRepeats = List.copyOf(likelyRepeats);
        knownOutages = List.copyOf(knownOutages);
        possibleActs = List.copyOf(possibleActs);
        possibleResults = List.copyOf(possibleResults);
        clocks = List.copyOf(clocks);
    }

    /** A kind the words may mean: code, Russian name, how much speaks for it from 0 to 1. */
    public record Proposed(String kind, @Nullable String name, double score) {}

    /**
     * Where.
     *
     * @param houseId the house, where it is known
     * @param houseExternalId its id in the register
     * @param house its address in the register
     * @param text the address as told
     * @param match how it was found
     * @param toBeConfirmed a person still has to say which house is meant
     * @param entrance entrance
     * @param floor floor
     * @param premises flat
     */
    public record AddressView(
            @Nullable HouseId houseId,
            @Nullable String houseExternalId,
            @Nullable String house,
            @Nullable String text,
            HouseMatch match,
            boolean toBeConfirmed,
            @Nullable String entrance,
            @Nullable String floor,
            @Nullable String premises) {}

    /** Who asks. */
    public record ApplicantView(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String inn) {}

    /**
     * Proof of registration.
     *
     * @param book the book
     * @param line the line
     * @param recordedAt when it was written
     * @param leafHash RFC 6962 leaf hash of the line, base64
     * @param url where the full receipt with proof and seal is had
     * @param howToCheck what to do with it, in Russian
     */
    public record ReceiptView(
            BookId book, long line, Instant recordedAt, String leafHash, String url, String howToCheck) {}
}
