package ru.adsdesk.attachment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.adsdesk.problem.ProblemCodes;

/** What the module declares to those below: its refusals. Its facts are those of the acts files come with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration {

    @Bean
    ProblemCodes attachmentProblems() {
        return ProblemCodes.of(AttachmentProblem.class);
    }
}
