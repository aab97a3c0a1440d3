package ru.adsdesk.notification;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.journal.FactCodes;
import ru.adsdesk.problem.ProblemCodes;

/** What the module declares to those below: its facts and its refusals. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {

    @Bean
    FactCodes notificationFacts() {
        return new FactCodes("notification", NotificationFacts.all());
    }

    @Bean
    ProblemCodes notificationProblems() {
        return ProblemCodes.of(NotificationProblem.class);
    }
}
