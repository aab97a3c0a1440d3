package ru.adsdesk.housing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.housing.imports.ImportProblem;
import ru.adsdesk.journal.FactCodes;
import ru.adsdesk.problem.ProblemCodes;

/** Declares what housing says and how it refuses. */
@Configuration(proxyBeanMethods = false)
class HousingConfiguration {

    @Bean
    FactCodes housingFacts() {
        return new FactCodes("housing", HousingFacts.all());
    }

    @Bean
    ProblemCodes housingProblems() {
        return ProblemCodes.of(HousingProblem.class);
    }

    @Bean
    ProblemCodes importProblems() {
        return ProblemCodes.of(ImportProblem.class);
    }
}
