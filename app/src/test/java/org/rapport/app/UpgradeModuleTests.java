package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.Standing;
import org.rapport.app.operation.Doctor;
import org.rapport.app.operation.WayIn;
import org.rapport.app.wall.Migrations;

/** What goes wrong while a house is looked after: an upgrade that fails or is killed, no room, two at once. What stood before stands. */
class UpgradeModuleTests {

    private static final String OLD = "077";
    private static final String PASSPHRASE = "a long passphrase";

    @TempDir
    private Path folder = Path.of("");

    /** A house of an older version, with one person in it. */
    private Path older() throws Exception {
        Path data = folder.resolve("data");
        try (DataFolder there = DataFolder.open(data)) {
            Database database = Database.embedded(there);
            Migrations.run(database, OLD);
            HouseTables.owner(
                    database, "insert into people.person (email, name) values ('anna@muster.example', 'Anna')");
            database.close();
        }
        return data;
    }

    private interface Asked<T> {
        T of(Database database) throws Exception;
    }

    private static <T> T standing(Path data, Asked<T> asked) throws Exception {
        try (Standing standing = Standing.open(data, null)) {
            return asked.of(standing.database());
        }
    }

    private static String version(Path data) throws Exception {
        return standing(
                data, database -> Migrations.state(database).orElseThrow().version());
    }

    private static String people(Path data) throws Exception {
        return HouseTables.owner(data, "select string_agg(email, ' ' order by email) from people.person");
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("served.log"));
    }

    @Test
    void leavesTheTablesAsTheyWereWhereAnUpgradeFailsHalfWay() throws Exception {
        Path data = older();
        // the last of the newer tables can't be made
        HouseTables.owner(data, "create schema sources");
        assertThatThrownBy(() -> Served.start(data, Served.freePort())).isInstanceOf(IOException.class);
        assertThat(log()).contains("before-" + OLD);
        assertThat(version(data)).isEqualTo(OLD);
        assertThat(people(data)).isEqualTo("anna@muster.example");
        HouseTables.owner(data, "drop schema sources");
        Served.start(data, Served.freePort()).end();
        assertThat(Integer.parseInt(version(data))).isGreaterThan(Integer.parseInt(OLD));
        assertThat(people(data)).isEqualTo("anna@muster.example");
    }

    @Test
    void survivesBeingKilledWhileItMigrates() throws Exception {
        Path data = older();
        Random random = new Random(20261129);
        for (int kill = 0; kill < 4; kill++) {
            Process process =
                    process(List.of(), "serve", "--port", String.valueOf(Served.freePort()), "--data", data.toString());
            LockSupport.parkNanos(
                    random.nextLong(1_000_000_000, 6_000_000_000L)); // the moment is the case that is drawn
            process.destroyForcibly().waitFor();
        }
        Served.start(data, Served.freePort()).end();
        String newest = version(data);
        assertThat(Integer.parseInt(newest)).isGreaterThan(Integer.parseInt(OLD));
        assertThat(people(data)).isEqualTo("anna@muster.example");
        assertThat(HouseTables.owner(data, "select count(*) from migrations.flyway_schema_history where not success"))
                .isEqualTo("0");
    }

    @Test
    void saysThatThereIsNoRoomAndLeavesWhatStands() throws Exception {
        Path data = older();
        Path file = folder.resolve("all.rapport");
        assertThat(command("backup", file, data).exitValue()).isZero();
        // no file of this process and of its database may grow beyond some kilobytes: what a full disk is to them
        List<String> noRoom = List.of("bash", "-c", "ulimit -f 64; exec \"$0\" \"$@\"");
        Process restore = command(noRoom, "restore", file, data);
        assertThat(restore.exitValue()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("command.log"))).contains("Ist die Platte voll");
        assertThat(people(data)).isEqualTo("anna@muster.example");
        assertThat(Files.exists(data.resolve("restoring"))).isFalse();
        Path second = folder.resolve("second.rapport");
        HouseTables.owner(
                data,
                "insert into people.person (email, name) select 'p' || i || '@muster.example', repeat(md5(i::text), 9) from generate_series(1, 9000) i");
        String before = people(data);
        try (Standing held = Standing.open(data, null)) { // its database has room, the backup has not
            assertThat(held.database().url()).isNotEmpty();
            Process backup = command(noRoom, "backup", second, data);
            assertThat(backup.exitValue()).isEqualTo(1);
        }
        assertThat(Files.exists(second)).isFalse();
        assertThat(Files.readString(folder.resolve("command.log"))).contains("lässt sich nicht schreiben");
        assertThat(people(data)).isEqualTo(before);
    }

    @Test
    void leavesNoFileOfThatNameWhereABackupIsKilledWhileItWrites() throws Exception {
        Path data = older();
        HouseTables.owner(
                data,
                "insert into people.person (email, name) select 'p' || i || '@muster.example', repeat(md5(i::text), 9) from generate_series(1, 9000) i");
        String before = people(data);
        Path file = folder.resolve("all.rapport");
        Path draft = folder.resolve("all.rapport.part");
        try (Standing held = Standing.open(data, null);
                Connection busy = held.database().connect(Role.SETUP);
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("set role rapport_owner");
            statement.execute("lock table trust.purpose in access exclusive mode"); // half way the backup waits for it
            Process backup = process(List.of(), arguments("backup", file, data));
            Until.holds("it writes", () -> !backup.isAlive() || (Files.exists(draft) && Files.size(draft) > 0));
            assertThat(backup.isAlive()).as("it is still writing").isTrue();
            backup.destroyForcibly().waitFor();
            assertThat(draft).isNotEmptyFile();
            assertThat(file).doesNotExist();
        }
        assertThat(command("backup", file, data).exitValue()).isZero();
        assertThat(draft).doesNotExist();
        HouseTables.owner(data, "delete from people.person where email like 'p1%'");
        assertThat(command("restore", file, data).exitValue()).isZero();
        assertThat(people(data)).isEqualTo(before);
    }

    @Test
    void letsOneRestoreDoItsWorkAndRefusesTheOther() throws Exception {
        Path data = older();
        Path file = folder.resolve("all.rapport");
        assertThat(command("backup", file, data).exitValue()).isZero();
        Process first = process(List.of(), arguments("restore", file, data));
        Until.holds("the first has begun", () -> !first.isAlive() || Files.exists(data.resolve("restoring")));
        assertThat(restoreHere(file, data)).contains("arbeitet schon ein anderes Rapport");
        assertThat(Until.ended(first)).isZero();
        assertThat(people(data)).isEqualTo("anna@muster.example");
    }

    @Test
    void refusesTablesThatAreNewerThanItself() throws Exception {
        Path data = older();
        HouseTables.owner(data, """
                insert into migrations.flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (9999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)
                """);
        Process refused =
                process(List.of(), "serve", "--port", String.valueOf(Served.freePort()), "--data", data.toString());
        assertThat(Until.ended(refused)).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("command.log")))
                .isEqualTo(
                        "Die Tabellen (999) sind neuer als dieses Programm. Nehmen Sie das neuere; es wurde nichts geändert.\n");
        assertThat(version(data)).isEqualTo("999");
    }

    @Test
    void letsTheDoctorSayWhichTablesStandThere() throws Exception {
        Path data = older();
        assertThat(doctor(data)).contains("Die Tabellen (" + OLD + ") sind älter als dieses Programm");
        HouseTables.owner(data, """
                insert into migrations.flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (9999, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)
                """);
        assertThat(doctor(data)).contains("Die Tabellen (999) sind neuer als dieses Programm");
    }

    /** What the doctor says of a house whose database runs. */
    private static String doctor(Path data) throws Exception {
        try (Standing held = Standing.open(data, null)) {
            assertThat(held.database().url()).isNotEmpty();
            return String.join(
                    "\n",
                    Doctor.examine(data, WayIn.here(Served.freePort()), null, null, null, Clock.systemUTC()).stream()
                            .map(finding -> finding.sentence(Locale.GERMAN))
                            .toList());
        }
    }

    private String restoreHere(Path file, Path data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Rapport.run(arguments("restore", file, data), new Rapport.Terminal(out, out, Locale.GERMAN));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Process command(String name, Path file, Path data) throws Exception {
        return command(List.of(), name, file, data);
    }

    private Process command(List<String> before, String name, Path file, Path data) throws Exception {
        Process process = process(before, arguments(name, file, data));
        Until.ended(process);
        return process;
    }

    private String[] arguments(String name, Path file, Path data) throws IOException {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), PASSPHRASE);
        return new String[] {
            name, file.toString(), "--data", data.toString(), "--passphrase-file", passphrase.toString()
        };
    }

    private Process process(List<String> before, String... arguments) throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=de",
                "-cp",
                System.getProperty("java.class.path"),
                "org.rapport.app.Rapport");
        File log = folder.resolve("command.log").toFile();
        ProcessBuilder builder = new ProcessBuilder(Stream.of(before, java, List.of(arguments))
                .flatMap(List::stream)
                .toList());
        builder.environment().put("LANG", "de_DE.UTF-8");
        builder.environment().remove("LC_ALL");
        return builder.redirectErrorStream(true).redirectOutput(log).start();
    }
}
