package ru.adsdesk.intake;

import java.util.HashSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.intake.call.CallDesk;
import ru.adsdesk.intake.message.MessageDesk;
import ru.adsdesk.journal.FactCodes;
import ru.adsdesk.problem.ProblemCodes;

/** What the module declares to those below: its facts and its refusals. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    FactCodes intakeFacts() {
        Set<String> codes = new HashSet<>(CallDesk.factCodes());
        codes.addAll(MessageDesk.factCodes());
        return new FactCodes("intake", codes);
    }

    @Bean
    ProblemCodes intakeProblems() {
        return ProblemCodes.of(IntakeProblem.class);
    }
}
