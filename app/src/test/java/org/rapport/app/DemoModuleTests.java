package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.app.accounts.ReadyUsers;
import org.rapport.app.accounts.ReadyUsers.ReadyUser;
import org.rapport.app.database.Database;
import org.rapport.app.database.TestServer;
import org.rapport.app.demo.DemoCompany;
import org.rapport.files.answer.Calculation;
import org.rapport.files.answer.Calculation.Here;
import org.rapport.files.answer.Calculation.Inputs;
import org.rapport.files.answer.Request;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.form.HtmlForm;
import org.rapport.files.people.AbsenceReader;
import org.rapport.files.people.PeopleReader;
import org.rapport.files.simulate.World;
import org.rapport.files.simulate.World.Part;
import org.rapport.files.simulate.calendars.AbsencesTable;
import org.rapport.files.simulate.calendars.PeopleTable;
import org.rapport.files.simulate.company.Person.Role;
import org.rapport.files.simulate.life.Diary;

/** The invented company, as its visitors meet it. */
class DemoModuleTests {

    private static final ZoneId ZONE = ZoneId.systemDefault();
    private static final Map<String, String> HOMES =
            Map.of("leader", "/week", "area_leader", "/week", "seller", "/place", "administration", "/sources");

    @TempDir
    private static Path folder = Path.of("");

    private static Pages pages;
    private static List<ReadyUser> users;

    @BeforeAll
    static void open() throws IOException {
        Database database = TestServer.fresh();
        Path kept = database.data().path("demo-users");
        Files.deleteIfExists(kept);
        pages = new Pages(database);
        pages.context.getBean(DemoCompany.class).open(database.data().path(""), key -> {});
        users = pages.context.getBean(ReadyUsers.class).list();
    }

    @AfterAll
    static void close() {
        pages.close();
    }

    @Test
    void letsAVisitorInAsEverybodyOnOffer() {
        assertThat(users)
                .extracting(ReadyUser::role)
                .contains("leader", "seller", "area_leader", "personnel", "council", "administration");
        assertThat(pages.browser().get("/sign-in").body())
                .contains(users.getFirst().name(), users.getFirst().password());
        for (ReadyUser user : users) {
            Browser browser = signIn(user.email());
            assertThat(browser.get("/").headers().firstValue("Location").orElseThrow())
                    .as(user.role())
                    .endsWith(HOMES.getOrDefault(user.role(), "/trust"));
            assertThat(browser.getReady(HOMES.getOrDefault(user.role(), "/trust"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void saysOfEveryLeaderWhatTheCommandSaysOfTheSameFiles() throws Exception {
        World world = new World(DemoCompany.company(LocalDate.now(ZONE)));
        List<Part> parts = world.stream().toList();
        Path people = file(
                "people.csv",
                PeopleTable.HEADER,
                parts.stream().map(Part::people).collect(Collectors.joining()));
        Path absences = file(
                "absences.csv",
                AbsencesTable.HEADER,
                parts.stream().map(Part::absences).collect(Collectors.joining()));
        List<Diary> leaders = parts.stream()
                .flatMap(part -> part.diaries().stream())
                .filter(diary ->
                        diary.owner().role() == Role.LEADER || diary.owner().role() == Role.AREA_LEADER)
                .toList();
        assertThat(leaders).hasSize(12);
        for (Diary leader : leaders) {
            String email = leader.owner().emailOn(LocalDate.now(ZONE));
            StringBuilder text = new StringBuilder();
            world.calendar(leader).write(text);
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            Inputs inputs = Inputs.of(
                    List.of(CalendarReader.read(
                            "x.ics", new ByteArrayInputStream(bytes), CalendarReader.Privacy.NOTHING)),
                    PeopleReader.read(people),
                    AbsenceReader.read(absences).absences());
            Request request = new Request(List.of(email), List.of(), "DE", null, LocalDate.now(ZONE), 12);
            String command = HtmlForm.of(
                    new Calculation(request, inputs).answer(new Here(Instant.now(), ZONE)),
                    Locale.GERMAN,
                    LocalDate.now(ZONE));
            Browser browser = signIn(email);
            String week = browser.getReady("/week").body();
            assertThat(heading(week) + table(week, 0)).as(email).isEqualTo(heading(command) + table(command, 0));
            assertThat(table(browser.get("/team").body(), 0)).as(email).isEqualTo(table(command, 1));
        }
    }

    private static Browser signIn(String email) {
        Browser browser = pages.browser();
        assertThat(browser.post(
                                "/sign-in",
                                Map.of(
                                        "email",
                                        email,
                                        "password",
                                        users.getFirst().password()))
                        .statusCode())
                .isEqualTo(302);
        return browser;
    }

    private static Path file(String name, String header, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), header + rows);
    }

    private static String heading(String page) {
        return lean(page.substring(page.indexOf("<h1>"), page.indexOf("</h1>")));
    }

    /** The rows of that table of a page: the first is 0. */
    private static String table(String page, int number) {
        int start = -1;
        for (int i = 0; i <= number; i++) {
            start = page.indexOf("<tbody>", start + 1);
        }
        return lean(page.substring(start, page.indexOf("</tbody>", start)));
    }

    /** Without the space around words. */
    private static String lean(String html) {
        return html.replaceAll("\\s+", " ").replaceAll(" ?(<[^>]*>) ?", "$1").strip();
    }
}
