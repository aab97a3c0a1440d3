package ru.adsdesk.request.kind;

import com.fasterxml.jackson.annotation.JsonIgnore;
import ru.adsdesk.request.KindCode;

/**
 * A kind that a resident's words may mean.
 *
 * @param code the kind
 * @param score how much speaks for it, above 0 and at most 1
 */
public record ProposedKind(KindCode code, double score) {

    /** True where the words are clear enough to take the kind without asking a person. */
    @JsonIgnore
    public boolean isSure() {
        return score >= KindProposals.SURE;
    }
}
