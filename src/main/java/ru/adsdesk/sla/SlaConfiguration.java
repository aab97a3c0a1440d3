package ru.adsdesk.sla;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.journal.FactCodes;
import ru.adsdesk.journal.KnownFacts;
import ru.adsdesk.problem.ProblemCodes;
import ru.adsdesk.sla.clock.ReadClocks;
import ru.adsdesk.sla.norm.NormCatalogue;
import ru.adsdesk.sla.norm.WorkingDays;

/** The shipped norms, checked against every declared fact, and what the module declares itself. */
@Configuration(proxyBeanMethods = false)
class SlaConfiguration {

    @Bean
    NormCatalogue normCatalogue(KnownFacts facts) {
        return NormCatalogue.shipped(facts::has);
    }

    @Bean
    WorkingDays workingDays() {
        return WorkingDays.shipped();
    }

    @Bean
    ReadClocks readClocks(WorkingDays calendar) {
        return new ReadClocks(calendar);
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
