package ru.adsdesk.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import ru.adsdesk.request.act.Act;

/** The guard of each act's address lets in whom the graph names, nobody more and nobody less. */
class ActGuardTests {

    private static final Pattern ROLE = Pattern.compile("'([A-Z]+)'");

    @ParameterizedTest
    @EnumSource
    void letsInWhomTheGraphNames(Act act) {
        Set<String> named = act.hands().roles().stream().map(Enum::name).collect(Collectors.toSet());
        assertThat(guarded("/" + act.path())).isEqualTo(named);
    }

    private static Set<String> guarded(String path) {
        return Stream.of(
                        LeadingController.class,
                        PlanningController.class,
                        WorkController.class,
                        EndingController.class,
                        OutageLinkController.class)
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(PostMapping.class)
                        && method.getAnnotation(PostMapping.class).value()[0].endsWith(path))
                .map(method ->
                        Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class)))
                .flatMap(guard -> ROLE.matcher(guard.value()).results().map(role -> role.group(1)))
                .collect(Collectors.toSet());
    }
}
