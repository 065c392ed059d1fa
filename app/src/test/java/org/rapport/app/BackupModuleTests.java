package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.database.TestServer;
import org.rapport.app.wall.Migrations;

/** A house that is served, backed up meanwhile, and restored: elsewhere, after deletions, and from files that are broken. */
class BackupModuleTests {

    private static final String PEOPLE = """
            email,name,manager
            boss@muster.example,Boss,
            anna@muster.example,Anna,boss@muster.example
            ben@muster.example,Ben,boss@muster.example
            carl@muster.example,Carl,boss@muster.example
            """;

    @TempDir
    private Path folder = Path.of("");

    /** What a command said, and its exit code. */
    private record Said(int code, String text) {}

    private Said rapport(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Rapport.run(arguments, new Rapport.Terminal(out, out, Locale.GERMAN));
        return new Said(code, bytes.toString(StandardCharsets.UTF_8));
    }

    private Path passphrase(String text) throws Exception {
        return Files.writeString(folder.resolve("passphrase-" + text.length()), text);
    }

    private Said backup(Path data, Path file) throws Exception {
        return rapport(
                "backup",
                file.toString(),
                "--data",
                data.toString(),
                "--passphrase-file",
                passphrase("a long passphrase").toString());
    }

    private Said restore(Path data, Path file, String passphrase) throws Exception {
        return rapport(
                "restore",
                file.toString(),
                "--data",
                data.toString(),
                "--passphrase-file",
                passphrase(passphrase).toString());
    }

    private Said restore(Path data, Path file) throws Exception {
        return restore(data, file, "a long passphrase");
    }

    @Test
    void bringsEveryRowBackAndNobodyWhoWasForgotten() throws Exception {
        Path data = folder.resolve("data");
        Served served = Served.start(data, Served.freePort());
        Browser admin = served.browser();
        Visits.found(admin, served.setupCode());
        admin.upload("/people", PEOPLE);
        for (String purpose : List.of("attention", "talks", "study", "help")) {
            admin.post("/purposes/" + purpose, Map.of("agreement", "BV 7"));
        }
        String links = admin.post("/people/links", Map.of()).body();
        Browser anna = come(admin, "anna", links);
        Browser ben = come(admin, "ben", links);
        Browser boss = come(admin, "boss", links);
        boss.upload("/calendar", calendar());
        boss.getReady("/week");
        anna.post("/what-matters", Map.of("words", "Ruhe am Morgen"));
        anna.post("/wish", Map.of());
        HouseTables.owner(data, """
                insert into talks.note (leader, seller, author, words)
                select l.leader, l.person, l.person, 'Lob' from people.reporting_line l join people.person p on p.id = l.person where p.name = 'Anna'
                """);

        Path file = folder.resolve("all.rapport");
        Map<String, List<String>> before = HouseTables.rowsOf(data);
        Said said = backup(data, file);
        assertThat(said.text()).contains("Gesichert und geprüft");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("anna@muster.example");
        assertThat(backup(data, file).text()).contains("gibt es schon");
        assertThat(restore(data, file).text()).contains("arbeitet schon ein anderes Rapport");

        // after the backup: one deletes their words, one opts out
        anna.post("/trust/deletion", Map.of());
        ben.post("/trust/opt-out", Map.of());
        for (String table : List.of("reporting_line", "contract")) {
            HouseTables.owner(data, """
                    update people.%s set during = daterange('2020-01-01', '2021-01-01')
                    where person = (select id from people.person where email like 'carl@%%')
                    """.formatted(table));
        }
        admin.post(
                "/people/" + HouseTables.owner(data, "select id from people.person where email like 'carl@%'")
                        + "/forgetting",
                Map.of());
        served.end();
        Map<String, List<String>> there = HouseTables.rows(data);

        Path elsewhere = folder.resolve("elsewhere");
        assertThat(restore(elsewhere, file).text())
                .contains(
                        "Wiederhergestellt",
                        "keine Liste der Löschungen",
                        "Zwecke und Quellen stehen wie in der Sicherung")
                .doesNotContain("Wieder gelöscht");
        Map<String, List<String>> moved = HouseTables.rows(elsewhere);
        assertThat(moved.get("talks.what_matters")).hasSize(1);
        assertThat(moved.get("talks.note")).hasSize(1);
        assertThat(moved.get("people.opt_out")).isEmpty();
        assertThat(moved.get("ledger.event")).isNotEmpty().isEqualTo(before.get("ledger.event"));
        assertThat(moved.get("people.person")).isEqualTo(before.get("people.person"));
        assertThat(moved.get("attention.contact")).isNotEmpty().isEqualTo(before.get("attention.contact"));
        assertThat(moved.get("accounts.sign_in")).isEqualTo(before.get("accounts.sign_in"));

        // the list of deletions was copied beside the backups
        Path copied = Files.createDirectories(folder.resolve("copied"));
        Files.copy(data.resolve("erasures"), copied.resolve("erasures"));
        assertThat(restore(copied, file).text())
                .contains("Wieder gelöscht, weil es nach der Sicherung gelöscht wurde: 3.")
                .doesNotContain("keine Liste der Löschungen");
        assertThat(HouseTables.rows(copied).toString()).doesNotContain("carl@muster.example");

        assertThat(restore(data, file).text())
                .contains("Wieder gelöscht, weil es nach der Sicherung gelöscht wurde: 3.")
                .doesNotContain("keine Liste der Löschungen");
        Map<String, List<String>> back = HouseTables.rows(data);
        assertThat(back.get("talks.what_matters")).isEmpty();
        assertThat(back.get("plan.wish")).isEmpty();
        assertThat(back.get("talks.note")).isEmpty();
        assertThat(back.get("people.opt_out")).hasSize(1);
        assertThat(back.keySet()).isEqualTo(there.keySet());
        assertThat(moved.toString()).contains("carl@muster.example");
        assertThat(back.toString()).doesNotContain("carl@muster.example", "Carl");
        assertThat(back.get("people.forgotten_address")).hasSize(1);

        Served again = Served.start(data, Served.freePort());
        assertThat(again.browser()
                        .post("/sign-in", Map.of("email", "anna@muster.example", "password", Visits.PASSWORD))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Files.exists(data.resolve("restoring"))).isFalse();
        again.end();
    }

    /** A house with some people, which nobody serves. */
    private Path house() throws Exception {
        Path data = folder.resolve("data");
        Served served = Served.start(data, Served.freePort());
        Browser admin = served.browser();
        Visits.found(admin, served.setupCode());
        admin.upload("/people", PEOPLE);
        served.end();
        return data;
    }

    @Test
    void refusesWhatIsBrokenAndLeavesWhatStands() throws Exception {
        Path data = house();
        Path file = folder.resolve("all.rapport");
        assertThat(backup(data, file).code()).isZero(); // nobody serves it now
        Map<String, List<String>> before = HouseTables.rows(data);

        assertThat(restore(data, file, "some other passphrase").text()).contains("Kennwort passt nicht");
        assertThat(restore(data, file, "short").code()).isEqualTo(2);
        assertThat(restore(data, folder.resolve("none")).text()).contains("gibt es nicht");
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length - 100));
        assertThat(restore(data, cut).text()).contains("beschädigt oder abgeschnitten", "nichts geändert");
        assertThat(restore(data, Files.writeString(folder.resolve("foreign"), "PK, or what"))
                        .text())
                .contains("keine Sicherung von Rapport");
        assertThat(rapport("backup").text()).contains("Nennen Sie eine Datei");
        assertThat(backup(folder.resolve("nowhere"), folder.resolve("x")).text())
                .contains("liegen keine Daten");
        assertThat(backup(data, folder.resolve("no/such/folder/x")).text()).contains("lässt sich nicht schreiben");
        assertThat(HouseTables.rows(data)).isEqualTo(before);
    }

    @Test
    void bringsEveryRowBackIntoAServerOfOnesOwn() throws Exception {
        Path data = house();
        Path file = folder.resolve("all.rapport");
        backup(data, file);
        Path own = folder.resolve("own");
        Database server = TestServer.readied(own);

        // an earlier one was broken off
        Files.writeString(own.resolve("restoring-own"), server.url());
        Migrations.run(server, "50");
        assertThat(rapport(
                                "serve",
                                "--database",
                                server.url(),
                                "--data",
                                own.toString(),
                                "--port",
                                String.valueOf(Served.freePort()))
                        .text())
                .contains("nicht zu Ende");
        assertThat(rapport(
                                "backup",
                                folder.resolve("half.rapport").toString(),
                                "--database",
                                server.url(),
                                "--data",
                                own.toString(),
                                "--passphrase-file",
                                passphrase("a long passphrase").toString())
                        .text())
                .contains("nicht zu Ende");
        assertThat(restoreAt(server, own, file, "another passphrase").text()).contains("passt nicht");
        assertThat(restoreAt(server, own, file, "a long passphrase").text()).contains("Wiederhergestellt");
        assertThat(HouseTables.rowsOf(server)).isEqualTo(HouseTables.rows(data));
        assertThat(own.resolve("restoring-own")).doesNotExist();
        assertThat(restoreAt(server, own, file, "a long passphrase").text()).contains("nicht leer");
        assertThat(HouseTables.rowsOf(server).get("people.person")).hasSize(5);
    }

    private Said restoreAt(Database server, Path own, Path file, String passphrase) throws Exception {
        return rapport(
                "restore",
                file.toString(),
                "--data",
                own.toString(),
                "--database",
                server.url(),
                "--passphrase-file",
                passphrase(passphrase).toString());
    }

    @Test
    void refusesABackupFromANewerVersion() throws Exception {
        Path data = house();
        HouseTables.served(data, database -> HouseTables.owner(database, """
                insert into migrations.flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (9999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)
                """));
        Path file = folder.resolve("newer.rapport");
        assertThat(backup(data, file).code()).isZero();
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(restore(elsewhere, file).text()).contains("von einem neueren Rapport (Tabellen 999)");
        assertThat(Files.exists(elsewhere.resolve("database"))).isFalse();
        assertThat(Files.exists(elsewhere.resolve("restoring"))).isFalse();
    }

    @Test
    void bringsABackupOfOlderTablesUpToDateAndBacksUpBeforeItChangesThem() throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("older.rapport");
        try (DataFolder folder = DataFolder.open(data)) {
            Database database = Database.embedded(folder);
            Migrations.run(database, "077");
            HouseTables.owner(
                    database, "insert into people.person (email, name) values ('anna@muster.example', 'Anna')");
            database.close();
        }
        assertThat(backup(data, file).code()).isZero();
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(restore(elsewhere, file).code()).isZero();
        assertThat(HouseTables.rows(elsewhere).toString()).contains("anna@muster.example");
        assertThat(HouseTables.rows(elsewhere)).containsKey("study.release");

        Served.start(data, Served.freePort()).end();
        try (Stream<Path> files = Files.list(data.resolve("backups"))) {
            List<Path> made = files.toList();
            assertThat(made).hasSize(1);
            assertThat(restore(
                                    folder.resolve("again"),
                                    made.getFirst(),
                                    Files.readString(data.resolve("secrets/upgrade-backup")))
                            .code())
                    .isZero();
        }
        assertThat(HouseTables.rows(folder.resolve("again")).toString()).contains("anna@muster.example");
    }

    @Test
    void survivesBeingKilledWhileItRestores() throws Exception {
        Path data = house();
        Path file = folder.resolve("all.rapport");
        backup(data, file);
        Map<String, List<String>> before = HouseTables.rows(data);
        Random random = new Random(20261127);
        for (int kill = 0; kill < 3; kill++) {
            Process process = new ProcessBuilder(Stream.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "org.rapport.app.Rapport",
                                    "restore",
                                    file.toString(),
                                    "--data",
                                    data.toString(),
                                    "--passphrase-file",
                                    passphrase("a long passphrase").toString())
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("killed.log").toFile())
                    .start();
            LockSupport.parkNanos(random.nextLong(800_000_000, 6_000_000_000L)); // the moment is the case that is drawn
            process.destroyForcibly().waitFor();
            assertThat(HouseTables.rows(data)).as("after kill " + kill).isEqualTo(before);
        }
        assertThat(restore(data, file).code()).isZero();
        assertThat(HouseTables.rows(data)).isEqualTo(before);
    }

    private static Browser come(Browser admin, String who, String links) {
        Browser browser = admin.another();
        Visits.redeem(browser, Visits.linkOf(who, links));
        return browser;
    }

    private static String calendar() {
        StringBuilder calendar = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
        LocalDate first = LocalDate.now(ZoneId.systemDefault()).minusDays(60);
        for (int i = 0; i < 40; i++) {
            String day = DateTimeFormatter.BASIC_ISO_DATE.format(first.plusDays(i));
            calendar.append("BEGIN:VEVENT\r\nUID:" + i + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:" + day
                    + "T090000Z\r\nDTEND:" + day + "T093000Z\r\nORGANIZER:mailto:boss@muster.example\r\n"
                    + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:" + (i % 2 == 0 ? "anna" : "ben")
                    + "@muster.example\r\nEND:VEVENT\r\n");
        }
        return calendar.append("END:VCALENDAR\r\n").toString();
    }
}
