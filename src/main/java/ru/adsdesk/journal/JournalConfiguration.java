package ru.adsdesk.journal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.identity.IdentityFacts;
import ru.adsdesk.problem.ProblemCodes;

/** Declares what the journal says and how it refuses, and the facts of the module below, which cannot know the journal. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class JournalConfiguration {

    @Bean
    FactCodes identityFacts() {
        return new FactCodes("identity", IdentityFacts.all());
    }

    @Bean
    FactCodes journalFacts() {
        return new FactCodes("journal", JournalFacts.all());
    }

    @Bean
    ProblemCodes journalProblems() {
        return ProblemCodes.of(JournalProblem.class);
    }
}
