package ru.adsdesk.dispatch.crew;

import java.util.Arrays;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.adsdesk.dispatch.DispatchProblem;
import ru.adsdesk.identity.CentreId;
import ru.adsdesk.request.KindCode;
import ru.adsdesk.request.KindsInUse;
import ru.adsdesk.request.kind.HouseSystem;

/** What a crew can deal with: whole systems of the house, or single kinds of the centre's catalogue. */
@Component
public class Skills {

    private final KindsInUse kinds;

    Skills(KindsInUse kinds) {
        this.kinds = kinds;
    }

    /** Refuses {@code crew.skill-unknown}, naming it. */
    public void require(CentreId centre, Set<String> skills) {
        skills.stream()
                .filter(skill -> !isSystem(skill) && !isKind(centre, skill))
                .findFirst()
                .ifPresent(unknown -> {
                    throw DispatchProblem.SKILL_UNKNOWN.at("skills", unknown);
                });
    }

    private static boolean isSystem(String skill) {
        return Arrays.stream(HouseSystem.values())
                .anyMatch(system -> system.name().equals(skill));
    }

    private boolean isKind(CentreId centre, String skill) {
        return KindCode.find(skill).flatMap(kinds.of(centre)::find).isPresent();
    }
}
