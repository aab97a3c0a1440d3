package ru.adsdesk.console.web;

import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.adsdesk.housing.HouseId;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.identity.Phone;
import ru.adsdesk.outage.OutageId;
import ru.adsdesk.problem.BodyProblem;
import ru.adsdesk.problem.Refused;
import ru.adsdesk.request.Applicant;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.Place;
import ru.adsdesk.request.RegisterRequest;
import ru.adsdesk.request.RequestId;
import ru.adsdesk.request.kind.Urgency;

/**
 * The registration form as it is typed.
 *
 * @param channel how it came; absent: by telephone
 * @param phone the applicant's phone, however written
 * @param name their name
 * @param email their e-mail
 * @param inn tax number, of an organisation
 * @param house the house chosen
 * @param address the address as typed
 * @param entrance entrance
 * @param floor floor
 * @param premises flat
 * @param words what happened, in their words
 * @param kind the kind a person confirmed
 * @param urgency urgency a person set
 * @param answer triage answers by question
 * @param join an open request of theirs that this repeats
 * @param same an open request of somebody else that this repeats
 * @param outage the accident or shutdown it belongs to
 * @param outageTold whether its text and expected end were read to the applicant
 * @param outageDeliberate whether an ended one is meant
 * @param call the call it came by, the exchange's own id
 * @param message the message it came by
 * @param key names this registration, so that a repeated one makes no second request
 * @param keep whether the applicant is entered as a resident
 */
record DraftForm(
        @Nullable Channel channel,
        @Size(max = 40) @Nullable String phone,
        @Size(max = 200) @Nullable String name,
        @Size(max = 254) @Nullable String email,
        @Size(max = 12) @Nullable String inn,
        @Nullable UUID house,
        @Size(max = 500) @Nullable String address,
        @Size(max = 10) @Nullable String entrance,
        @Size(max = 10) @Nullable String floor,
        @Size(max = 20) @Nullable String premises,
        @Size(max = 4000) @Nullable String words,
        @Size(max = 60) @Nullable String kind,
        @Nullable Urgency urgency,
        @Nullable Map<String, String> answer,
        @Nullable UUID join,
        @Nullable UUID same,
        @Nullable UUID outage,
        @Nullable Boolean outageTold,
        @Nullable Boolean outageDeliberate,
        @Size(max = 200) @Nullable String call,
        @Nullable UUID message,
        @Size(max = 64) @Nullable String key,
        @Nullable Boolean keep) {

    /**
     * What is written where a conversation ends before anybody typed it.
     *
     * @param words what it was about
     * @param name who asked, where neither name nor number is known
     */
    record Spare(String words, String name) {}

    /** The order to register it; with an ending it needs no work, and what is missing is spared the dispatcher. */
    RegisterRequest order(RegisterRequest.@Nullable Ending ending, Spare spare) {
        String said = present(words);
        Applicant who = applicant();
        if (ending == null) {
            return ordered(who, said, null);
        }
        return ordered(
                who.isNobody() ? new Applicant(spare.name(), null, null, null) : who,
                said == null ? spare.words() : said,
                ending);
    }

    private RegisterRequest ordered(Applicant who, @Nullable String said, RegisterRequest.@Nullable Ending ending) {
        return new RegisterRequest(
                channel == null ? Channel.PHONE : channel,
                null,
                who,
                new Place(houseId(), present(address), present(entrance), present(floor), present(premises)),
                null,
                kindCode(),
                urgency,
                said,
                answers(),
                null,
                null,
                present(call),
                message,
                join == null ? null : RequestId.of(join),
                ending,
                ending == null ? outageChoice() : null,
                List.of());
    }

    private RegisterRequest.@Nullable OutageChoice outageChoice() {
        return outage == null
                ? null
                : new RegisterRequest.OutageChoice(
                        OutageId.of(outage), Boolean.TRUE.equals(outageDeliberate), Boolean.TRUE.equals(outageTold));
    }

    @Nullable
    HouseId houseId() {
        return house == null ? null : HouseId.of(house);
    }

    @Nullable
    KindCode kindCode() {
        String code = present(kind);
        return code == null ? null : KindCode.find(code).orElseThrow(() -> Refused.field("kind", BodyProblem.BAD_FORM));
    }

    @Nullable
    Phone knownPhone() {
        String typed = present(phone);
        return typed == null ? null : Phone.parse("phone", typed);
    }

    private Applicant applicant() {
        return new Applicant(present(name), knownPhone(), present(email), present(inn));
    }

    private Map<String, String> answers() {
        Map<String, String> given = new HashMap<>();
        if (answer != null) {
            answer.forEach((question, said) -> {
                if (!said.isBlank() && question.length() <= 60 && said.length() <= 60) {
                    given.put(question, said);
                }
            });
        }
        return given;
    }

    static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
