package ru.adsdesk.console.field;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.console.web.BrowserScene;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.Desk;

/** What an executor brings home from the place: photos, a signature, or the refusal to sign; told in a basement, sent later. */
@BrowserTest
class FieldPaperBrowserTests {

    private static final LocatorAssertions.HasAttributeOptions PATIENT =
            new LocatorAssertions.HasAttributeOptions().setTimeout(30_000);

    @Autowired
    private BrowserScene scene;

    @Autowired
    private Desk desk;

    private Town town;
    private Desk.Person executor;

    @BeforeEach
    void aTown() {
        town = scene.town();
        executor = desk.person(Role.EXECUTOR, town.centre());
    }

    @Test
    void bringsPhotosAndASignatureThatWereTakenWithoutANetwork(Browsers browsers) {
        Calls calls = new Calls(browsers.base());
        String order = order(calls);
        Page page = onSiteWithoutANetwork(browsers);
        act(page, "photograph");
        page.locator("#photos").setInputFiles(photo("before.jpg"));
        page.locator("#ask-photograph .btn-primary").click();
        act(page, "localise");
        act(page, "done");
        page.locator("#done-work").fill("Заменён участок стояка");
        page.locator("#done-materials").fill("Труба ПП 25; 1,5; м");
        page.locator("#done-photos").setInputFiles(photo("after.jpg"));
        sign(page, page.locator("#ask-done canvas"));
        noSeriousAxeIssues(page);
        keep(page, "mine-phone-signed");
        page.locator("#ask-done .btn-primary").click();
        home(page, browsers);

        String told = calls.get(town.dispatcher().bearer(), "/api/work-orders/" + order);
        Assertions.assertThat(JsonPath.<String>read(told, "$.state")).isEqualTo("DONE");
        Assertions.assertThat(JsonPath.<List<?>>read(told, "$.photos.before")).hasSize(1);
        Assertions.assertThat(JsonPath.<List<?>>read(told, "$.photos.after"))
                .as("the signature is none of the photos")
                .hasSize(1);
        Assertions.assertThat(JsonPath.<String>read(told, "$.times.localisedAt"))
                .isNotBlank();
        Assertions.assertThat(papers(calls, told)).containsExactly("WORK SCREEN");
    }

    @Test
    void tellsOfWhoRefusedToSignBeforeTwoWitnesses(Browsers browsers) {
        Calls calls = new Calls(browsers.base());
        String order = order(calls);
        Page page = onSiteWithoutANetwork(browsers);
        act(page, "done");
        page.locator("#done-work").fill("Заменён участок стояка");
        page.locator("#ask-done [name=refused]").check();
        page.locator("#witness-1").fill("Свидетелев Пётр Петрович");
        page.locator("#ask-done .btn-primary").click();
        assertThat(page.locator("#ask-done")).isVisible();
        page.locator("#witness-2").fill("Понятая Анна Андреевна");
        noSeriousAxeIssues(page);
        keep(page, "mine-phone-refused");
        page.locator("#ask-done .btn-primary").click();
        home(page, browsers);
        String told = calls.get(town.dispatcher().bearer(), "/api/work-orders/" + order);
        Assertions.assertThat(papers(calls, told)).containsExactly("WORK REFUSED");
    }

    @Test
    void drawsAnActOfADoorThatStayedClosed(Browsers browsers) {
        Calls calls = new Calls(browsers.base());
        String order = order(calls);
        Page page = onSiteWithoutANetwork(browsers);
        act(page, "no-access");
        page.locator("#door").setInputFiles(photo("door.jpg"));
        keep(page, "mine-phone-no-access");
        page.locator("#ask-no-access .btn-primary").click();
        assertThat(page.locator("article.order")).hasAttribute("data-state", "NO_ACCESS");
        home(page, browsers);
        String told = calls.get(town.dispatcher().bearer(), "/api/work-orders/" + order);
        Assertions.assertThat(JsonPath.<String>read(told, "$.state")).isEqualTo("NO_ACCESS");
        Assertions.assertThat(papers(calls, told)).containsExactly("ACCESS HAND");
    }

    private String order(Calls calls) {
        return calls.order(
                town.dispatcher().bearer(),
                town.senior().bearer(),
                executor.id().toString(),
                town.garden().toString());
    }

    private Page onSiteWithoutANetwork(Browsers browsers) {
        Page page = browsers.at(browsers.stranger(390, 844), executor, "/mine");
        assertThat(page.locator("html[data-kept=true]")).hasCount(1);
        act(page, "accept");
        assertThat(page.locator("#link")).hasAttribute("data-waiting", "0", PATIENT);
        page.context().setOffline(true);
        act(page, "on-the-way");
        act(page, "on-site");
        assertThat(page.locator("article.order")).hasAttribute("data-state", "ON_SITE");
        return page;
    }

    private static void home(Page page, Browsers browsers) {
        browsers.expectTroubles();
        page.context().setOffline(false);
        page.locator("#again").click();
        assertThat(page.locator("#link")).hasAttribute("data-waiting", "0", PATIENT);
        assertThat(page.locator("#conflicts li")).hasCount(0);
        browsers.expectTroubles();
    }

    private List<String> papers(Calls calls, String order) {
        String drawn = calls.get(
                town.dispatcher().bearer(), "/api/requests/" + JsonPath.<String>read(order, "$.request") + "/papers");
        List<String> forms = JsonPath.read(drawn, "$[*].form");
        List<String> signed = JsonPath.read(drawn, "$[*].signed");
        return IntStream.range(0, forms.size())
                .mapToObj(n -> forms.get(n) + " " + signed.get(n))
                .toList();
    }

    private static void sign(Page page, Locator canvas) {
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        page.mouse().move(box.x + 30, box.y + 60);
        page.mouse().down();
        for (int step = 1; step <= 8; step++) {
            page.mouse().move(box.x + 30 + step * 25, box.y + 60 + (step % 2) * 25);
        }
        page.mouse().up();
    }

    private static FilePayload photo(String name) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
            return new FilePayload(name, "image/jpeg", bytes.toByteArray());
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void act(Page page, String act) {
        page.locator("[data-act='" + act + "']").click();
    }
}
