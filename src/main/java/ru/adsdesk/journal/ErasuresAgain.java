package ru.adsdesk.journal;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** At every start, erases anew what a backup put back has brought back. */
@Component
class ErasuresAgain implements ApplicationRunner {

    private final Erasures erasures;

    ErasuresAgain(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void run(ApplicationArguments args) {
        erasures.eraseAgain();
    }
}
