package org.rapport.app;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.app.Chromium.Eyes;

/** Every page of the invented company that somebody of each role can reach, in a real browser: without barriers, and no wider than the screen. */
class BarriersModuleTests {

    /** Where a page leads, of its kind one: people, weeks, forms. */
    private static final List<String> BRANCHES = List.of(
            "/account",
            "/go",
            "/contacts",
            "/statement",
            "/talks/[0-9]+",
            "/talks/[0-9]+/preparation",
            "/talks/[0-9]+/stay",
            "/packet",
            "/times",
            "/what-matters",
            "/people/new",
            "/people/absences",
            "/people/[0-9]+",
            "/person/[0-9]+",
            "/week/[0-9-]+",
            "/briefing",
            "/results");

    private static DemoPages demo;

    @BeforeAll
    static void open() throws IOException, SQLException {
        demo = new DemoPages();
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    static Stream<Arguments> everybody() {
        List<Eyes> eyes = !DemoPages.KEEPS_SCREENSHOTS
                ? List.of(Eyes.GERMAN, Eyes.ENGLISH_PHONE_DARK)
                : Eyes.all().toList();
        return Stream.concat(Stream.of("nobody"), demo.roles())
                .flatMap(role -> eyes.stream().map(one -> Arguments.of(role, one)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everybody")
    void showsPagesWithoutBarriersThatFitTheScreen(String role, Eyes eyes) {
        Page page = demo.visitor(eyes);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        Set<String> seen = new LinkedHashSet<>();
        SoftAssertions softly = new SoftAssertions();
        if (role.equals("nobody")) {
            for (String path : List.of("/", "/sign-in", "/waiting", "/link")) {
                demo.look(page, path, role, eyes, softly);
            }
        } else {
            demo.signIn(page, role);
            for (String path : paths(page)) {
                seen.add(path);
                demo.look(page, path, role, eyes, softly);
                for (String branch : BRANCHES) {
                    if (seen.stream().noneMatch(one -> one.matches(branch))) {
                        DemoPages.firstOf(page, branch).ifPresent(one -> {
                            seen.add(one);
                            demo.look(page, one, role, eyes, softly);
                            page.navigate(path);
                        });
                    }
                }
            }
        }
        softly.assertThat(complaints).as("what the browser complains of").isEmpty();
        softly.assertAll();
        page.context().close();
    }

    private static List<String> paths(Page page) {
        return DemoPages.hrefs(page.locator("nav.places a"));
    }
}
