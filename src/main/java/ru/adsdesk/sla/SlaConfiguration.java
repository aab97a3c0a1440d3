package ru.adsdesk.sla;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.journal.FactCodes;
import ru.adsdesk.journal.KnownFacts;
import ru.adsdesk.problem.ProblemCodes;
import ru.adsdesk.sla.norm.NormCatalogue;

/** The shipped norms, checked against every declared fact, and what the module declares itself. */
@Configuration(proxyBeanMethods = false)
class SlaConfiguration {

    @Bean
    NormCatalogue normCatalogue(KnownFacts facts) {
        return NormCatalogue.shipped(facts::has);
    }

    @Bean
    FactCodes slaFacts() {
        return new FactCodes("sla", SlaFacts.all());
    }

    @Bean
    ProblemCodes slaProblems() {
        return ProblemCodes.of(SlaProblem.class);
    }
}
