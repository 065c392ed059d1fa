package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What monitors hear of a house that is walked through, and of one that loses its database; and what its log says. */
class MonitorModuleTests {

    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

    @TempDir
    private Path folder = Path.of("");

    private static SampleHouse house;

    @BeforeAll
    static void open() throws IOException {
        house = new SampleHouse();
        house.switchOn();
        house.upload(house.leader);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void isWellInBothLanguages() {
        assertThat(house.pages.browser().get("/health").body())
                .startsWith("Rapport geht es gut.\n✓ Die Datenbank antwortet.\n✓ Die Aufgaben laufen.\n✓ ");
        assertThat(house.pages.browser().with("language", "en").get("/health").body())
                .startsWith("Rapport is well.\n✓ The database answers.\n✓ The jobs run.\n✓ ");
    }

    @Test
    void tellsNumbersAndNobody() throws IOException {
        house.leader.getReady("/week");
        String seller = house.rows("select id from people.person where email like 'juergen%'");
        assertThat(house.leader.get("/person/" + seller).statusCode()).isEqualTo(200);
        house.leader.get("/week/2026-11-16");
        house.seller.get("/place");
        house.admin.get("/people/" + seller);
        house.pages.browser().get("/juergen@firma.example?name=Vogel");
        house.pages.browser().post("/sign-in", Map.of("email", SampleHouse.LEADER, "password", "wrong"));
        Wire wire = Wire.to(house.pages.port);
        wire.get("/person/" + seller, "Host: juergen.example");
        wire.send("JUERGEN / HTTP/1.1\r\nHost: localhost:" + house.pages.port + "\r\nConnection: close\r\n\r\n");

        String metrics = house.pages.browser().get("/metrics").body();
        assertThat(metrics)
                .contains("route=\"/person/{id}\"", "route=\"/week/{monday}\"", "route=\"none\",status=\"421\"")
                .contains("rapport_jobs_total{job=\"measure\",outcome=\"done\"}")
                .contains("rapport_pool_connections{role=\"web\",state=\"idle\"}")
                .contains("jvm_memory_used_bytes{area=\"heap\"", "rapport_database_reachable 1.0")
                .containsPattern("rapport_imports_last_age_seconds [0-9.]+\n")
                .containsPattern("rapport_jobs_oldest_due_seconds [0-9.E-]+\n")
                .containsPattern("rapport_disk_free_bytes [0-9.E]+\n");
        List<String> words = new ArrayList<>(List.of("Vogel", "vogel", "@", "juergen", "JUERGEN", "example", "wrong"));
        Files.readAllLines(SampleHouse.PEOPLE).stream()
                .skip(1)
                .forEach(line -> words.addAll(List.of(line.split(",")[0], line.split(",")[1])));
        for (MatchResult label : LABEL.matcher(metrics).results().toList()) {
            assertThat(words).noneMatch(label.group(2)::contains);
            if (!List.of("status", "le", "id").contains(label.group(1))) {
                assertThat(label.group(2)).doesNotContainPattern("[0-9]");
            }
        }
    }

    @Test
    void saysThatTheDatabaseIsAwayAndLogsNobody() throws Exception {
        Path data = folder.resolve("data");
        int port = Served.freePort();
        Served served = Served.start(data, port, "--log", "json");
        Browser admin = served.browser();
        Visits.found(admin, served.setupCode());
        assertThat(admin.get("/health").statusCode()).isEqualTo(200);
        for (int i = 0; i < 7; i++) {
            served.browser().post("/sign-in", Map.of("email", "ada@muster.example", "password", "Geheimnis" + i));
        }
        Wire.to(port).get("/person/4711?name=Ada", "Host: ada.example");
        Wire.to(port).get("/person/{Ada}", "Host: localhost:" + port);
        Wire.to(port).send("ADA /Ada\u0001 HTTP/1.1\r\nHost: Ada\r\n\r\n");
        admin.get("/person/4711");
        admin.get("/week/Ada");
        admin.post("/people/new", Map.of("email", "Ada Admin", "name", "\u0000Ada"));

        long server = Long.parseLong(
                Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst());
        Path away = Files.move(data.resolve("database"), data.resolve("away")); // or it would be there again at once
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        Until.holds(
                "health says that the database is away", // its processes end once they notice that it is gone
                () -> admin.get("/health").body().contains("✗ Die Datenbank antwortet nicht."));
        assertThat(admin.get("/health").statusCode()).isEqualTo(503);
        Files.move(away, data.resolve("database"));
        // it is started again by itself; meanwhile pages may say either
        admin.get("/account");
        served.browser().post("/sign-in", Map.of("email", "adam@muster.example", "password", "x"));
        Until.holds("it is well again", () -> admin.get("/health").statusCode() == 200);
        assertThat(admin.get("/metrics").body()).contains("rapport_database_reachable 1.0");
        served.end();

        List<String> log = Files.readAllLines(folder.resolve("served.log"));
        assertThat(log)
                .filteredOn(line -> line.startsWith("{"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(new tools.jackson.databind.json.JsonMapper()
                                .readTree(line)
                                .propertyNames())
                        .contains("time", "level", "logger", "message"));
        assertThat(log)
                .noneMatch(line -> Pattern.compile("(?i)\\bada\\b|muster|geheimnis|\\b4711\\b|person/|^\\s+at ")
                        .matcher(line)
                        .find());
    }
}
