package ru.adsdesk.journal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.identity.IdentityFacts;

/** Declares the facts of the module below, which cannot know the journal. */
@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    @Bean
    FactCodes identityFacts() {
        return new FactCodes("identity", IdentityFacts.all());
    }
}
