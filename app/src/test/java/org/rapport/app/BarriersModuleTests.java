package org.rapport.app;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
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
            "/mails",
            "/packet",
            "/packet/[a-z]+",
            "/times",
            "/what-matters",
            "/people/new",
            "/people/absences",
            "/people/[0-9]+",
            "/person/[0-9]+",
            "/week/[0-9-]+",
            "/briefing",
            "/results",
            "/first",
            "/council");

    /** Of these, those that say the same to everybody: one role's look is enough. */
    private static final List<String> ALIKE = List.of("/mails", "/packet", "/packet/[a-z]+");

    private static final Set<String> seenByOne = new HashSet<>();
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
        SoftAssertions softly = new SoftAssertions();
        if (role.equals("nobody")) {
            for (String path : List.of("/", "/sign-in", "/waiting", "/link")) {
                demo.look(page, path, role, eyes, softly);
            }
        } else {
            demo.signIn(page, role);
            Walk walk = new Walk(page, role, eyes, softly);
            paths(page).forEach(walk::look);
        }
        softly.assertThat(complaints).as("what the browser complains of").isEmpty();
        softly.assertAll();
        page.context().close();
    }

    /** Looks at pages, and at whatever they lead to that is of a new kind. */
    private record Walk(Page page, String role, Eyes eyes, SoftAssertions softly, Set<String> seen) {

        Walk(Page page, String role, Eyes eyes, SoftAssertions softly) {
            this(page, role, eyes, softly, new LinkedHashSet<>());
        }

        void look(String path) {
            if (!seen.add(path)) {
                return;
            }
            demo.look(page, path, role, eyes, softly);
            List<String> links = DemoPages.hrefs(page.locator("a[href]"));
            for (String branch : BRANCHES) {
                if (seen.stream().noneMatch(one -> one.matches(branch))) {
                    links.stream()
                            .filter(one -> one.matches(branch))
                            .findFirst()
                            .filter(one -> !ALIKE.contains(branch) || seenByOne.add(branch + eyes))
                            .ifPresent(this::look);
                }
            }
        }
    }

    private static List<String> paths(Page page) {
        return DemoPages.hrefs(page.locator("nav.places a"));
    }
}
