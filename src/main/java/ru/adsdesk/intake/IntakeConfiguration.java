package ru.adsdesk.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.problem.ProblemCodes;

/** What the module declares to those below. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    ProblemCodes intakeProblems() {
        return ProblemCodes.of(IntakeProblem.class);
    }
}
