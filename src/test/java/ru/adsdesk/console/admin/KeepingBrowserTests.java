package ru.adsdesk.console.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ru.adsdesk.testing.Browsers.keep;
import static ru.adsdesk.testing.Browsers.noSeriousAxeIssues;
import static ru.adsdesk.testing.Browsers.withoutScript;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.adsdesk.console.web.BrowserScene;
import ru.adsdesk.identity.Role;
import ru.adsdesk.intake.Scene.Town;
import ru.adsdesk.notification.channel.ChannelId;
import ru.adsdesk.notification.channel.ChannelSetup;
import ru.adsdesk.notification.channel.Channels;
import ru.adsdesk.testing.BrowserTest;
import ru.adsdesk.testing.Browsers;
import ru.adsdesk.testing.Desk;

/** Keeping crews, rules, whom to call, the words of messages and the ways out on pages. */
@BrowserTest
class KeepingBrowserTests {

    private static final Pattern CREW = Pattern.compile(".*/admin/crews/[0-9a-f-]{36}$");

    @Autowired
    private BrowserScene scene;

    @Autowired
    private Desk desk;

    @Autowired
    private Channels channels;

    @Autowired
    private Clock clock;

    private Town town;

    @BeforeEach
    void aTown() {
        town = scene.town();
    }

    @Test
    void keepsACrewWithItsHousesDutyAndWorkersAndARuleThatSendsIt(Browsers browsers) {
        Page page = browsers.of(town.senior(), "/admin/crews");
        page.locator("main details summary").first().press("Enter");
        page.locator("#name").fill("Сантехники, дневная");
        page.locator("#skills").selectOption("COLD_WATER");
        page.locator("#new-crew .btn-primary").press("Enter");
        page.waitForURL(CREW);
        page.locator("#find-house").fill("садовая 5");
        page.locator("#find-house").press("Enter");
        assertThat(page.locator("[data-picked] li")).hasCount(1);
        accepted(page, "#crew .btn-primary");
        assertThat(page.locator("[data-picked] li")).containsText("Садовая, д. 5");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Moscow"));
        page.locator("#from").fill(today + "T00:00");
        page.locator("#to").fill(today.plusDays(1) + "T23:00");
        accepted(page, "#new-duty button");
        assertThat(page.locator("main")).not().containsText("Дежурств нет");
        page.locator("details:has(#new-worker) summary").press("Enter");
        page.locator("#w-name").fill("Образцов Николай Петрович");
        page.locator("#w-phone").fill("8 900 000-00-31");
        accepted(page, "#new-worker .btn-primary");
        assertThat(page.locator("main")).containsText("Образцов Николай Петрович");
        noSeriousAxeIssues(page);
        keep(page, "admin-crew");
        page.navigate("/crews");
        assertThat(page.locator("main table .is-free")).hasCount(1);
        assertThat(page.locator("main table a[href='tel:+79000000031']")).hasText("+7 900 000-00-31");
        enterRule(page);
        page.navigate("/admin/workers");
        assertThat(page.locator("main table")).containsText("Сантехники, дневная");
    }

    /** Presses a button whose form is accepted: the page is written anew. */
    private static void accepted(Page page, String button) {
        page.evaluate("window.before = true");
        page.locator(button).press("Enter");
        page.waitForFunction("() => !window.before");
    }

    private static void enterRule(Page page) {
        page.navigate("/admin/rules");
        page.locator("main details summary").first().press("Enter");
        page.locator("#new-name").fill("Вода ночью");
        page.locator("#new-skills").selectOption("COLD_WATER");
        page.locator("#new-from").fill("20:00");
        page.locator("#new-rule .btn-primary").press("Enter");
        assertThat(page.locator("#new-to")).hasAttribute("aria-invalid", "true");
        page.locator("#new-to").fill("08:00");
        page.locator("#new-rule .btn-primary").press("Enter");
        assertThat(page.locator("main table")).containsText("20:00–08:00");
        assertThat(page.locator("main table")).containsText("лучшая из дежурных");
        noSeriousAxeIssues(page);
        keep(page, "admin-rules");
    }

    @Test
    void keepsWhomToCallForAHouseAndPrintsItsPoster(Browsers browsers) {
        Page page = browsers.of(town.senior(), "/contacts");
        page.navigate("/contacts?text=садовая 5");
        assertThat(page.locator("#poster")).isVisible();
        page.locator("details:has(#new-contact) summary").press("Enter");
        page.locator("#new-name").fill("Горгаз, аварийная служба");
        page.locator("#new-service").selectOption("GAS");
        page.locator("#new-numbers").fill("не номер");
        page.locator("#new-tell").fill("Адрес, этаж, есть ли запах");
        page.locator("#new-house").selectOption(new SelectOption().setIndex(1));
        page.locator("#new-contact .btn-primary").press("Enter");
        assertThat(page.locator("#new-numbers")).hasAttribute("aria-invalid", "true");
        page.locator("#new-numbers").fill("104\n8 900 000-00-04");
        accepted(page, "#new-contact .btn-primary");
        assertThat(page.locator("main table .call-number").first()).hasText("104");
        noSeriousAxeIssues(page);
        keep(page, "contacts");
        APIResponse poster =
                page.request().get(browsers.base() + page.locator("#poster").getAttribute("href"));
        Assertions.assertThat(poster.headers()).containsEntry("content-type", "application/pdf");
        Page reader = browsers.of(town.dispatcher(), "/contacts");
        reader.navigate("/contacts?text=садовая 5");
        assertThat(reader.locator("main table")).containsText("Горгаз");
        assertThat(reader.locator("#new-contact")).hasCount(0);
    }

    @Test
    void entersADayOverTheShippedCalendar(Browsers browsers) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Moscow"))
                .plusWeeks(2)
                .with(DayOfWeek.SATURDAY);
        Page page = browsers.of(town.senior(), "/admin/calendar?year=" + day.getYear());
        page.locator("#calendar-day-of").fill(day.toString());
        page.locator("#calendar-day-is").selectOption("true");
        page.locator("#calendar-day-why").fill("Распоряжение главы региона");
        accepted(page, "#calendar-day .btn-primary");
        assertThat(page.locator("[aria-labelledby=own-days]")).containsText("рабочий, Распоряжение главы региона");
        noSeriousAxeIssues(page);
        keep(page, "admin-calendar-own");

        page.locator("#calendar-day-of").fill(day.toString());
        page.locator("#calendar-day-is").selectOption("true");
        page.locator("#calendar-day-why").fill("Ещё раз");
        page.locator("#calendar-day .btn-primary").press("Enter");
        assertThat(page.locator("#calendar-day")).containsText("Этот день уже такой.");
    }

    @Test
    void sendsWhatWasPressedBeforeTheScriptWasThereOnceItIs(Browsers browsers) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Moscow"))
                .plusWeeks(3)
                .with(DayOfWeek.SATURDAY);
        Page page = browsers.of(town.senior(), "/admin");
        Runnable script = withoutScript(page, "api-form.js", "/admin/calendar?year=" + day.getYear());
        page.locator("#calendar-day-of").fill(day.toString());
        page.locator("#calendar-day-is").selectOption("true");
        page.locator("#calendar-day-why").fill("Перенос выходного");
        page.locator("#calendar-day .btn-primary").press("Enter");
        script.run();
        assertThat(page.locator("[aria-labelledby=own-days]")).containsText("Перенос выходного");
    }

    @Test
    void writesTheWordsOfAMessageAnewAndGoesBackToTheShippedOnes(Browsers browsers) {
        Page page = browsers.of(desk.person(Role.ADMINISTRATOR, town.centre()), "/admin/templates");
        noSeriousAxeIssues(page);
        keep(page, "admin-templates");
        page.locator("main tbody a").first().press("Enter");
        assertThat(page.locator("#shown-words")).containsText("2026-000123");
        page.locator("#words").fill("Заявка {nomer} у нас.");
        assertThat(page.locator("#shown-problem")).containsText("nomer");
        page.locator("#template .btn-primary").press("Enter");
        assertThat(page.locator("#words")).hasAttribute("aria-invalid", "true");
        page.locator("#words").fill("Мы приняли заявку {number}.");
        assertThat(page.locator("#shown-words")).hasText("Мы приняли заявку 2026-000123.");
        page.locator("#template .btn-primary").press("Enter");
        assertThat(page.locator("main")).containsText("редакция 1");
        noSeriousAxeIssues(page);
        keep(page, "admin-template");
        page.onDialog(Dialog::accept);
        page.locator("#shipped button").press("Enter");
        assertThat(page.locator("#shipped")).hasCount(0);
        assertThat(page.locator("#words")).not().hasValue("Мы приняли заявку {number}.");
    }

    @Test
    void setsUpAWayOutAndSaysWhatItsTestCameTo(Browsers browsers) {
        Page page = browsers.of(desk.person(Role.ADMINISTRATOR, town.centre()), "/admin/channels");
        page.locator("details:has(#new-email) summary").press("Enter");
        page.locator("#email-name").fill("Почта диспетчерской");
        page.locator("#email-host").fill("127.0.0.1");
        page.locator("#email-port").fill("1");
        page.locator("#email-protection").selectOption("NONE");
        page.locator("#email-from").fill("desk@example.org");
        page.locator("#new-email .btn-primary").press("Enter");
        assertThat(page.locator("main article")).containsText("Почта диспетчерской");
        page.locator("main article [name=to]").fill("admin@example.org");
        page.locator("main article form .btn").first().press("Enter");
        assertThat(page.locator("main article [data-slot=taken]")).hasText("не принято");
        assertThat(page.locator("main article [data-is=UNREACHABLE]")).isVisible();
        assertThat(page.locator("main article [data-is=BUSY]")).isHidden();
        noSeriousAxeIssues(page);
        keep(page, "admin-channels");
    }

    @Test
    void changesAWayOutInItsPlaceAndKeepsWhatIsNotTouched(Browsers browsers) {
        ChannelId id = channels.add(
                        desk.person(Role.ADMINISTRATOR, town.centre()).caller(),
                        new Channels.Wanted(
                                town.mine(),
                                "Почта",
                                new ChannelSetup.Mail(
                                        "127.0.0.1",
                                        25,
                                        ChannelSetup.Protection.TLS,
                                        "desk",
                                        "desk@example.org",
                                        "Диспетчерская",
                                        true),
                                "open-sesame-17",
                                true),
                        null)
                .id();
        Desk.Person admin = desk.person(Role.ADMINISTRATOR, town.centre());
        Page page = browsers.of(admin, "/admin/channels");
        Page late = browsers.of(admin, "/admin/channels");
        page.locator("main article details summary").press("Enter");
        Assertions.assertThat(page.content()).doesNotContain("open-sesame-17");
        page.locator("main article [name=name]").fill("Почта УК");
        page.locator("main article [name='email.port']").fill("465");
        page.locator("main article [name=enabled]").uncheck();
        noSeriousAxeIssues(page);
        keep(page, "admin-channel-change");
        accepted(page, "main article details .btn-primary");
        assertThat(page.locator("main article h2")).containsText("Почта УК");
        assertThat(page.locator("main article h2 .tag")).hasText("выключен");
        Channels.View stands = channels.get(admin.caller(), id);
        Assertions.assertThat(stands.organisation()).isEqualTo(town.mine());
        Assertions.assertThat(stands.setup())
                .isEqualTo(new ChannelSetup.Mail(
                        "127.0.0.1",
                        465,
                        ChannelSetup.Protection.TLS,
                        "desk",
                        "desk@example.org",
                        "Диспетчерская",
                        true));
        Assertions.assertThat(channels.ready(admin.caller(), id).secret()).isEqualTo("open-sesame-17");
        late.locator("main article details summary").press("Enter");
        late.locator("main article details .btn-primary").press("Enter");
        assertThat(late.locator("main article [data-problem]")).containsText("только что изменил");
    }
}
