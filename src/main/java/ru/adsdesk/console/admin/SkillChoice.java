package ru.adsdesk.console.admin;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.adsdesk.identity.Caller;
import ru.adsdesk.request.KindsInUse;
import ru.adsdesk.request.kind.HouseSystem;

/** What crews and rules may be for: whole systems of a house, or single kinds of the catalogue. */
@Component
class SkillChoice {

    private final KindsInUse kinds;

    SkillChoice(KindsInUse kinds) {
        this.kinds = kinds;
    }

    /**
     * What may be chosen.
     *
     * @param systems systems by their names
     * @param kinds kinds with their names
     */
    record Choice(List<String> systems, List<Named> kinds) {}

    /** A kind and what it is called. */
    record Named(String code, String name) {}

    Choice of(Caller caller) {
        List<Named> named = kinds.of(caller.scope().centre()).list().stream()
                .map(edition -> new Named(
                        edition.kind().code().toString(), edition.kind().name()))
                .toList();
        return new Choice(Arrays.stream(HouseSystem.values()).map(Enum::name).toList(), named);
    }
}
