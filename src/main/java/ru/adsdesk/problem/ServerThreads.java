package ru.adsdesk.problem;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Calls are answered on threads of the system. Almost all of a call is waiting for short answers of the database, and a
 * virtual thread pays each with two changes of threads more; background rounds stay virtual.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ServerThreads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addProtocolHandlerCustomizers(protocol -> protocol.setExecutor(null));
    }
}
