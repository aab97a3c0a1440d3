package ru.adsdesk.dispatch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.journal.FactCodes;
import ru.adsdesk.problem.ProblemCodes;

/** What the module declares to those below: its facts and its refusals. */
@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

    @Bean
    FactCodes dispatchFacts() {
        return new FactCodes("dispatch", DispatchFacts.all());
    }

    @Bean
    ProblemCodes dispatchProblems() {
        return ProblemCodes.of(DispatchProblem.class);
    }
}
