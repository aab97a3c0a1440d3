package ru.adsdesk.reporting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.problem.ProblemCodes;

/** What the module declares to those below: its refusals. */
@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {

    @Bean
    ProblemCodes reportingProblems() {
        return ProblemCodes.of(ReportingProblem.class);
    }
}
