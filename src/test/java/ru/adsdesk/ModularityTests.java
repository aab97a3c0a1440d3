package ru.adsdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(AdsDesk.class);

    @Test
    void modulesKeepToTheLadder() {
        modules.verify();
    }

    @Test
    void everyModuleDeclaresWhatItMayDependOn() {
        assertThat(modules.stream()).isNotEmpty().allSatisfy(module -> {
            ApplicationModule declared = module.getBasePackage()
                    .getAnnotation(ApplicationModule.class)
                    .orElseThrow(() -> new AssertionError(module.getDisplayName() + " declares nothing"));
            assertThat(declared.allowedDependencies())
                    .as(module.getDisplayName())
                    .doesNotContain(ApplicationModule.OPEN_TOKEN);
        });
    }
}
