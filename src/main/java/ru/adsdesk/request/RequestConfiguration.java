package ru.adsdesk.request;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.journal.FactCodes;
import ru.adsdesk.problem.ProblemCodes;

/** What the module declares to those below: its facts and its refusals. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    @Bean
    FactCodes requestFacts() {
        return new FactCodes("request", RequestFacts.all());
    }

    @Bean
    ProblemCodes requestProblems() {
        return ProblemCodes.of(RequestProblem.class);
    }
}
