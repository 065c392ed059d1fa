package org.rapport.app;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real browser, one for all tests of a class; a context of its own for everybody who looks. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> CALM = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(CALM));

    /** How somebody looks at pages. */
    record Eyes(String language, boolean onPhone, boolean dark) {

        static final Eyes GERMAN = new Eyes("de", false, false);
        static final Eyes ENGLISH_PHONE_DARK = new Eyes("en", true, true);

        static Stream<Eyes> all() {
            return Stream.of("de", "en")
                    .flatMap(language -> Stream.of(false, true)
                            .flatMap(onPhone -> Stream.of(false, true).map(dark -> new Eyes(language, onPhone, dark))));
        }

        @Override
        public String toString() {
            return language + (onPhone ? "-phone" : "-wide") + (dark ? "-dark" : "-light");
        }
    }

    private static Path program() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium; ./rapport test installs one"));
    }

    /** Somebody new: nobody's cookies. */
    Page visitor(int port, Eyes eyes) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale(eyes.language)
                .setColorScheme(eyes.dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(eyes.onPhone ? 360 : 1280, eyes.onPhone ? 780 : 900));
        context.setDefaultTimeout(60_000); // a busy machine measures a week in its own time
        return context.newPage();
    }

    private static AxeRunOptions violations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // of what is right it needs no list
        return options;
    }

    /** What axe finds serious or critical on the page, each as "rule: where". */
    List<String> barriers(Page page) {
        return new AxeBuilder(page)
                        .setLegacyMode(true) // no page beside it for frames, as there are none
                        .options(violations())
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
