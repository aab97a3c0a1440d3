package ru.adsdesk.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.adsdesk.identity.Channel;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.Desk;
import ru.adsdesk.testing.SteppedClock;

/** A town with its dispatcher at the desk and an exchange on the line; the clock stands still at a whole second. */
@Import(Scene.class)
public abstract class OnTheLine {

    @Autowired
    protected Scene scene;

    @Autowired
    protected Desk desk;

    @Autowired
    protected SteppedClock clock;

    protected Town town;
    protected String dispatcher;
    protected Line line;
    protected Instant now;

    @BeforeEach
    void connectAnExchange() {
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(now);
        town = scene.town();
        dispatcher = town.dispatcher().bearer();
        line = new Line(scene, desk.key(Channel.PHONE, town.centre()).bearer());
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }
}
