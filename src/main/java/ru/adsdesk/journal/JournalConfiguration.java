package ru.adsdesk.journal;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
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

    /** Those who follow stand in modules further up; there may be none. */
    @Bean
    Following following(
            ObjectProvider<Follower> followers, BookEnds ends, Lines lines, FollowerTable table, Clock clock) {
        return new Following(followers.orderedStream().toList(), ends, lines, table, clock);
    }

    @Bean
    ProblemCodes journalProblems() {
        return ProblemCodes.of(JournalProblem.class);
    }
}
