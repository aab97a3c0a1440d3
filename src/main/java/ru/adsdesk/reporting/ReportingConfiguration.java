package ru.adsdesk.reporting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.journal.FactCodes;
import ru.adsdesk.problem.ProblemCodes;

/** What the module declares to those below: its facts and its refusals. */
@Configuration(proxyBeanMethods = false)
class ReportingConfiguration {

    @Bean
    FactCodes reportingFacts() {
        return new FactCodes("reporting", ReportingFacts.all());
    }

    @Bean
    ProblemCodes reportingProblems() {
        return ProblemCodes.of(ReportingProblem.class);
    }
}
