package ru.adsdesk.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Browsers of people at the desk. Each person has one of their own, as on a computer of their own; whatever a page writes
 * into its console as an error, refuses by its content policy or cannot load fails the test at its end.
 */
public final class Browsers implements AutoCloseable {

    /* Longer than any page takes on a busy machine; who finds what they wait for does not wait. In milliseconds. */
    private static final int PATIENCE = 30_000;

    private final String base;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    Browsers(String base) {
        this.base = base;
    }

    /** Browsers of a desk that is a process of its own; to be closed. */
    public static Browsers of(DeskProcess desk) {
        return new Browsers("http://localhost:" + desk.port());
    }

    /** A fresh browser nobody has logged in at, on the first page. */
    public Page stranger() {
        return stranger(1366, 768);
    }

    /** The same with a window of this size. */
    public Page stranger(int width, int height) {
        return stranger(width, height, 1);
    }

    /** The same with everything drawn larger: a window of 1366×768 at 200 % is 683×384 with scale 2. */
    public Page stranger(int width, int height, int scale) {
        BrowserContext context = Shared.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(base)
                        .setLocale("ru-RU")
                        .setTimezoneId("Europe/Moscow")
                        .setDeviceScaleFactor(scale)
                        .setViewportSize(width, height));
        open.add(context);
        context.onPage(page -> {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of 4")) {
                    troubles.add(message.text());
                }
            });
            page.onPageError(troubles::add);
        });
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /** The browser of somebody logged in, at an address. */
    public Page of(Desk.Person person, String address) {
        return at(stranger(), person, address);
    }

    /** The same in a window already open. */
    public Page at(Page page, Desk.Person person, String address) {
        page.navigate("/login?to=" + address);
        page.locator("[name=login]").fill(person.login());
        page.locator("[name=password]").fill(Desk.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(base + address);
        return page;
    }

    /** Where the desk listens. */
    public String base() {
        return base;
    }

    /** Forgets what pages complained of so far: the test made it happen on purpose. */
    public void expectTroubles() {
        troubles.clear();
    }

    /** That a page has no issue axe calls serious or critical. */
    public static void noSeriousAxeIssues(Page page) {
        Axe.noSeriousIssues(page, null);
    }

    /** The same of a menu lying open over the page: what it covers is judged while it is shut. */
    public static void noSeriousAxeIssues(Page page, String menu) {
        Axe.noSeriousIssues(page, menu);
    }

    /** Presses a key, or keys together, once the page is there: what is pressed before goes to nobody. */
    public static void key(Page page, String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    /**
     * Stands between a page and the desk, where the page asks for such an address. Loads it anew: what is there already
     * may go on asking by a way opened before.
     */
    public static void between(Page page, String asked, Consumer<Route> then) {
        page.route(asked, then);
        page.reload();
    }

    /** Opens an address over a network so slow that one script of its page comes only when what is returned is run. */
    public static Runnable withoutScript(Page page, String script, String address) {
        List<Route> held = new ArrayList<>();
        page.route("**/" + script, held::add);
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return () -> {
            page.waitForCondition(() -> !held.isEmpty());
            page.unrouteAll();
            held.forEach(Route::resume);
        };
    }

    /** Keeps what is seen, for those who look at it: in {@code target/screens}. */
    public static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }

    /** Closes them all; fails where a page complained. */
    @Override
    public void close() {
        open.forEach(BrowserContext::close);
        Assertions.assertThat(troubles).as("what pages complained of").isEmpty();
    }

    /** One Chromium for all tests of a build. */
    private static final class Shared {

        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));

        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }

        static Browser browser() {
            return BROWSER;
        }
    }

    /** Gives a test its browsers and closes them after it. */
    static final class Given implements ParameterResolver, AfterEachCallback {

        private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Given.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType().equals(Browsers.class);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            String port = SpringExtension.getApplicationContext(test)
                    .getEnvironment()
                    .getRequiredProperty("local.server.port");
            return test.getStore(OURS)
                    .computeIfAbsent("browsers", any -> new Browsers("http://localhost:" + port), Browsers.class);
        }

        @Override
        public void afterEach(ExtensionContext test) {
            Browsers used = test.getStore(OURS).get("browsers", Browsers.class);
            if (used != null) {
                used.close();
            }
        }
    }
}
