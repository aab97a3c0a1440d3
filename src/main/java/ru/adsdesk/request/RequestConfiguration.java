package ru.adsdesk.request;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.journal.FactCodes;
import ru.adsdesk.problem.ProblemCodes;
import ru.adsdesk.request.kind.KindProblem;

/** What the module declares to those below: its facts and its refusals. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RequestSettings.class, StormSettings.class})
class RequestConfiguration {

    @Bean
    FactCodes requestFacts() {
        return new FactCodes("request", RequestFacts.all());
    }

    @Bean
    ProblemCodes requestProblems() {
        return ProblemCodes.of(RequestProblem.class);
    }

    @Bean
    ProblemCodes kindProblems() {
        return ProblemCodes.of(KindProblem.class);
    }
}
