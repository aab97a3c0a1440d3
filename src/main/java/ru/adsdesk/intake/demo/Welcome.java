package ru.adsdesk.intake.demo;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import ru.adsdesk.database.DataFolder;

/** Tells the person at the console where the desk is, and of a demonstration, once, how to get in. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    @SuppressWarnings("InlineFormatString") // its lines read better here
    private static final String DEMO = """


          Пульт АДС: демонстрация, все данные вымышлены · a demonstration, all data is invented

          Адрес · address            %1$s/
          API                        %1$s/swagger-ui.html
          Логины · logins            admin, senior, dispatcher, executor, manager, auditor
          Пароль · password          %2$s
          Ключ сайта · website key   %3$s
                                     показан один раз · shown this once
          Данные · data              %4$s
                                     удалите папку, чтобы начать заново · remove it to start anew
        """;

    private final Environment environment;
    private final Path folder;

    Welcome(Environment environment, DataFolder folder) {
        this.environment = environment;
        this.folder = folder.path();
    }

    /** The demonstration's logins and its website's key, which is kept nowhere in the clear. */
    void tellOnce(String key) {
        log.info(DEMO.formatted(address(), DemoPeople.PASSWORD, key, folder));
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellWhere() {
        log.info("ADS Desk is up at {}, API at {}/swagger-ui.html", address(), address());
    }

    private String address() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
