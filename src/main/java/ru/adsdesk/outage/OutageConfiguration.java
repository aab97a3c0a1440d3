package ru.adsdesk.outage;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.journal.FactCodes;
import ru.adsdesk.problem.ProblemCodes;

/** What the module declares to those below: its facts and its refusals. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutageSettings.class)
class OutageConfiguration {

    @Bean
    FactCodes outageFacts() {
        return new FactCodes("outage", OutageFacts.all());
    }

    @Bean
    ProblemCodes outageProblems() {
        return ProblemCodes.of(OutageProblem.class);
    }
}
