package ru.adsdesk.journal.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the inspector's thin jar rests on. */
class JdkAloneTests {

    @Test
    void needsNothingButTheJdk() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("ru.adsdesk.journal.log");
        Set<String> needed = classes.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getPackageName())
                .filter(name -> !name.isEmpty() && !name.startsWith("java."))
                .collect(Collectors.toSet());
        assertThat(classes).hasSizeGreaterThan(40);
        assertThat(needed).containsOnly("ru.adsdesk.journal.log");
    }
}
