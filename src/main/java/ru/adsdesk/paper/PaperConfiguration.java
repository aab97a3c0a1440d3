package ru.adsdesk.paper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.journal.FactCodes;
import ru.adsdesk.problem.ProblemCodes;

/** What the module declares to those below: its facts and its refusals. */
@Configuration(proxyBeanMethods = false)
class PaperConfiguration {

    @Bean
    FactCodes paperFacts() {
        return new FactCodes("paper", PaperFacts.all());
    }

    @Bean
    ProblemCodes paperProblems() {
        return ProblemCodes.of(PaperProblem.class);
    }
}
