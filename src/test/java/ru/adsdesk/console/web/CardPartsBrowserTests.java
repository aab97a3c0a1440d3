package ru.adsdesk.console.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.key;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.dispatch.crew.Crews;
import ru.adsdesk.dispatch.crew.KeepCrew;
import ru.adsdesk.dispatch.crew.KeepWorker;
import ru.adsdesk.dispatch.crew.Workers;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.request.RequestView;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;

/** What belongs to a request, led from its card without a mouse: orders, visits, files, papers, accidents, calls to colleagues. */
@BrowserTest
class CardPartsBrowserTests {

    @Autowired
    private BrowserScene scene;

    @Autowired
    private Crews crews;

    @Autowired
    private Workers workers;

    private Town town;
    private RequestView request;
    private String address;

    @BeforeEach
    void aRequestAndACrew() {
        town = scene.town();
        request = scene.leak(town, "+7 900 000-00-42");
        address = "/requests/" + request.id();
        crew("Сантехники", Set.of("COLD_WATER"));
        crew("Электрики", Set.of("ELECTRICITY"));
    }

    private void crew(String name, Set<String> skills) {
        var crew = crews.add(town.senior().caller(), new KeepCrew(name, null, skills, Set.of(), Set.of()), null);
        workers.add(
                town.senior().caller(),
                new KeepWorker("Образцов Николай, " + name, "+7 900 000-00-31", crew.id(), null, null),
                null);
    }

    /** Opens a form by what leads to it, and sends it as it stands. */
    private static void confirm(Page page, Locator button) {
        button.press("Enter");
        assertThat(page.locator("dialog#act form.act")).isVisible();
        key(page, "Control+Enter");
        assertThat(page.locator("dialog#act")).not().isVisible();
    }

    @Test
    void confirmsTheProposedPlanByOneKey(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), address);
        assertThat(page.locator("section[aria-label='План']")).containsText("Предлагается");
        key(page, "a");
        assertThat(page.locator(".head .state-now")).hasText("запланирована");
        assertThat(page.locator("section[aria-label='План']")).containsText("жителю не сказано");
    }

    @Test
    void givesAnOrderToTheBestCrewAndMovesItOn(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), address);
        Page other = browsers.of(town.senior(), address);
        key(page, "d");
        assertThat(page.locator(".offer").first()).containsText("Сантехники");
        assertThat(page.locator(".offer input:checked")).hasCount(1);
        noSeriousAxeIssues(page);
        keep(page, "card-offers");
        key(page, "Control+Enter");
        Locator order = page.locator("[data-order]");
        assertThat(order).containsText("выдан и не принят");
        assertThat(other.locator("[data-order]")).containsText("Сантехники");
        confirm(page, order.locator("[data-order-act=accept]"));
        confirm(page, page.locator("[data-order-act=on-the-way]"));
        confirm(page, page.locator("[data-order-act=on-site]"));
        page.locator("[data-order-act=done]").press("Enter");
        page.locator("dialog#act [name=work]").fill("Заменён вентиль");
        page.locator("dialog#act [name=minutes]").fill("40");
        page.locator("dialog#act [name='materials.name']").first().fill("Вентиль");
        page.locator("dialog#act [name='materials.quantity']").first().fill("1");
        key(page, "Control+Enter");
        assertThat(page.locator("[data-order]")).containsText("Вентиль 1");
        assertThat(page.locator(".head .state-now")).hasText("выполнена");
        assertThat(other.locator("[data-order]")).containsText("40 мин");
        noSeriousAxeIssues(page);
        keep(page, "card-order-done");
    }

    @Test
    void saysWhatAClosedDoorMeansAndProposesTheNextTime(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), address);
        key(page, "d");
        confirmOpen(page);
        key(page, "v");
        assertThat(page.locator("dialog#act [name=from]")).not().hasValue("");
        keep(page, "card-visit");
        confirmOpen(page);
        assertThat(page.locator("#visits")).containsText("согласовано");
        confirm(page, page.locator("[data-order-act=on-site]"));
        page.locator("[data-order-act=no-access]").press("Enter");
        page.locator("dialog#act [value=NOBODY_HOME]").check();
        key(page, "Control+Enter");
        assertThat(page.locator("#visits")).containsText("никого не было");
        assertThat(page.locator("#visits .duty")).containsText("Предложите жителю");
        assertThat(page.locator("dialog#act")).not().isVisible();
        key(page, "v");
        assertThat(page.locator("dialog#act [name=from]")).not().hasValue("");
    }

    @Test
    void keepsTheKeyboardWhereItWasWhenNewsArrive(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), address);
        Page other = browsers.of(town.senior(), address);
        key(page, "d");
        confirmOpen(page);
        page.locator("[data-order-act=accept]").focus();
        key(other, "v");
        confirmOpen(other);
        assertThat(page.locator("#visits")).containsText("согласовано");
        key(page, "Enter");
        assertThat(page.locator("dialog#act form.act")).isVisible();
    }

    private static void confirmOpen(Page page) {
        assertThat(page.locator("dialog#act form.act")).isVisible();
        key(page, "Control+Enter");
        assertThat(page.locator("dialog#act")).not().isVisible();
    }

    @Test
    void takesFilesByButtonAndByDropping(Browsers browsers) throws IOException {
        Page page = browsers.of(town.dispatcher(), address);
        key(page, "f");
        assertThat(page.locator("dialog#act .file-field")).isVisible();
        page.locator("dialog#act input[type=file]").setInputFiles(new FilePayload("труба.png", "image/png", picture()));
        key(page, "Control+Enter");
        assertThat(page.locator("#files .thumb img")).hasAttribute("alt", "труба.png");
        page.waitForFunction("() => document.querySelector('#files .thumb img').naturalWidth === 144");

        page.evaluate("""
            () => {
              const files = new DataTransfer();
              files.items.add(new File(['Ключ у консьержа'], 'ключ.txt', { type: 'text/plain' }));
              document.querySelector('#files').dispatchEvent(
                  new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
            }\
            """);
        assertThat(page.locator("dialog#act .uploads")).containsText("ключ.txt");
        page.locator("dialog#act [name=words]").fill("Записка соседей");
        key(page, "Control+Enter");
        assertThat(page.locator("#files")).containsText("ключ.txt");
        assertThat(page.locator(".talk")).containsText("Записка соседей");
        noSeriousAxeIssues(page);
        keep(page, "card-files");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    @Test
    void turnsARequestIntoAnAccidentInOneAct(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), address);
        key(page, "z");
        page.locator("dialog#act [name=text]").fill("Прорыв стояка, бригада выехала");
        key(page, "Control+Enter");
        assertThat(page.locator("dialog#act [data-problem]")).isEmpty();
        assertThat(page.locator("dialog#act")).not().isVisible();
        assertThat(page.locator("#trouble")).containsText("Прорыв стояка, бригада выехала");
        RequestView neighbour = scene.leak(town, "+7 900 000-00-43");
        Page second = browsers.of(town.dispatcher(), "/requests/" + neighbour.id());
        assertThat(second.locator("#trouble")).containsText("известно по этому адресу");
        confirm(second, second.locator("#trouble .part-acts button").first());
        assertThat(second.locator("#trouble")).containsText("заявок в ней: 2");
        confirm(second, second.locator("#trouble .part-acts button").first());
        assertThat(second.locator("#trouble")).containsText("известно по этому адресу");
    }

    @Test
    void drawsAnActAndOpensIt(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), address);
        page.locator("#papers .part-acts button").first().press("Enter");
        page.locator("dialog#act [name='works.name']").first().fill("Замена вентиля");
        page.locator("dialog#act [name=remarks]").fill("Замечаний нет");
        noSeriousAxeIssues(page);
        key(page, "Control+Enter");
        Locator paper = page.locator("#papers li a");
        assertThat(paper).containsText(Pattern.compile("Акт выполненных работ\\s+А-\\d{4}-\\d{6}"));
        String pdf = paper.getAttribute("href");
        org.assertj.core.api.Assertions.assertThat(page.request().get(pdf).headers())
                .containsEntry("content-type", "application/pdf");
    }

    @Test
    void callsAColleagueWhoSeesIt(Browsers browsers) {
        Page theirs = browsers.of(town.senior(), "/board");
        assertThat(theirs.locator("#mentions")).isHidden();
        Page page = browsers.of(town.dispatcher(), address);
        page.locator("[data-act-button=comment]").press("Enter");
        page.locator("dialog#act [name=words]").fill("Решите, пожалуйста");
        page.locator("dialog#act [name=mentions][value='" + town.senior().id() + "']")
                .check();
        key(page, "Control+Enter");
        assertThat(page.locator(".talk")).containsText("позвали");
        assertThat(theirs.locator("#mentions")).containsText("1");
        theirs.locator("#mentions").press("Enter");
        assertThat(theirs.locator(".mention-list")).containsText(request.number());
        noSeriousAxeIssues(theirs);
        keep(theirs, "mentions");
        theirs.locator(".mention-list .btn-primary").press("Enter");
        assertThat(theirs.locator(".talk")).containsText("Решите, пожалуйста");
        assertThat(theirs.locator("#mentions")).isHidden();
    }

    @Test
    void asksOfARefusalHowTheResidentHeardIt(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), address);
        page.locator("[data-act-button=reject]").press("Enter");
        page.locator("dialog#act [value=UTILITY_COMPANY]").check();
        key(page, "Control+Enter");
        assertThat(page.locator("dialog#act [data-problem]")).containsText("не извещён");
        page.locator("dialog#act [name=told][value=SPOKEN]").check();
        page.locator("dialog#act [name=notTold][value=NOT_REACHED]").check();
        assertThat(page.locator("dialog#act [name=told]:checked")).hasCount(0);
        key(page, "Control+Enter");
        assertThat(page.locator(".head .state-now")).hasText("отклонена");
        confirm(page, page.locator("[data-act-button=inform]"));
        assertThat(page.locator(".clock-row.is-met")).containsText("Сообщить заявителю");
    }

    @Test
    void leadsByTheCommandLine(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), address);
        command(page, "бригада элек");
        assertThat(page.locator(".offer:has(:checked)")).containsText("Электрики");
        key(page, "Escape");
        confirmOpen(page, "бригада сант");
        command(page, "выех");
        confirmOpen(page);
        assertThat(page.locator("[data-order]")).containsText("исполнитель в пути");
        command(page, "поручить");
        assertThat(page.locator("dialog#act [name=account]")).not().hasValue("");
        confirmOpen(page);
        assertThat(page.locator(".facts")).containsText("Ведёт");
        page.navigate("/board");
        command(page, "взять " + Integer.valueOf(request.number().substring(5)));
        page.waitForURL(Pattern.compile(".*/requests/.*act=take"));
        confirmOpen(page);
        assertThat(page.locator(".lines")).containsText("Ответственный назначен");
        key(page, "?");
        assertThat(page.locator("#page-keys")).containsText("Дать наряд");
        noSeriousAxeIssues(page);
        keep(page, "card-keys");
    }

    private static void confirmOpen(Page page, String typed) {
        command(page, typed);
        confirmOpen(page);
        assertThat(page.locator("[data-order]")).hasCount(1);
    }

    private static void command(Page page, String typed) {
        key(page, "Control+k");
        page.locator("#command").fill(typed);
        assertThat(page.locator("#command-list [aria-selected=true]"))
                .containsText(Pattern.compile("Дать наряд|Поручить|Взять|Выехали"));
        key(page, "Enter");
    }

    @Test
    void readsEverywhere(Browsers browsers) {
        Page page = browsers.of(town.dispatcher(), address);
        key(page, "d");
        confirmOpen(page);
        for (String theme : new String[] {"light", "dark"}) {
            page.evaluate("theme => document.documentElement.dataset.bsTheme = theme", theme);
            noSeriousAxeIssues(page);
            keep(page, "card-" + theme);
            show(page, "#services");
            show(page, "#papers");
            keep(page, "card-parts-" + theme);
            show(page, "h1");
        }
        page.setViewportSize(390, 844);
        keep(page, "card-phone");
        page.setViewportSize(683, 384);
        keep(page, "card-zoom");
        org.assertj.core.api.Assertions.assertThat(page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        page.navigate(address + "/receipt");
        noSeriousAxeIssues(page);
        keep(page, "receipt");
    }

    /** In one step: parts of the card are written anew when news comes. */
    private static void show(Page page, String part) {
        page.evaluate("part => document.querySelector(part).scrollIntoView({behavior: 'instant'})", part);
    }
}
