package ru.adsdesk.request.kind;

import java.util.List;
import java.util.Optional;

/**
 * A question the dispatcher asks at registration; the answer is kept with the request and may raise its urgency.
 *
 * @param code frozen code, {@code valve-shut}
 * @param text the question in Russian
 * @param textEn the question in English
 * @param answers what may be answered, in the order to offer
 */
public record TriageQuestion(String code, String text, String textEn, List<Answer> answers) {

    /** Keeps the answers as they were given. */
    public TriageQuestion {
        answers = List.copyOf(answers);
    }

    /**
     * One possible answer.
     *
     * @param code frozen code, {@code no}
     * @param text in Russian
     * @param textEn in English
     * @param raises true where this answer makes the request an emergency
     */
    public record Answer(String code, String text, String textEn, boolean raises) {}

    /** The answer with this code, if it is one of ours. */
    public Optional<Answer> find(String answerCode) {
        return answers.stream()
                .filter(answer -> answer.code().equals(answerCode))
                .findFirst();
    }
}
