package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.app.database.Database;
import org.rapport.app.database.TestServer;

/** What is nobody's mistake: the database is gone for a while, the disk is full. It is said, it passes, and nothing is lost. */
class FaultsModuleTests {

    private static final String AWAY = "Die Datenbank antwortet gerade nicht";
    private static final String FULL = "Es ist kein Platz mehr auf der Platte";
    private static final String TAKEN = "wurden übernommen";
    private static final List<String> ROOM = List.of(
            "unshare",
            "--user",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            "mount -t tmpfs -o size=420m tmpfs \"$0\" && exec \"$@\"");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void goesOnWhenADatabaseOfOnesOwnIsBack() throws IOException {
        Database database = TestServer.fresh();
        String url = database.url();
        try (CutLine line = new CutLine(Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1")));
                Pages pages =
                        new Pages(Database.at(url.replaceFirst(":\\d+/", ":" + line.port + "/"), database.data()))) {
            Browser leader = CrashModuleTests.leader(pages.browser(), Visits.code(pages));
            assertThat(leader.upload("/calendar", calendar(1, 20)).body()).contains(TAKEN);

            line.cut();
            for (String page : List.of("/calendar", "/week", "/trust", "/")) {
                HttpResponse<String> answer = leader.get(page);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains(AWAY, "Was gespeichert war, bleibt gespeichert");
            }
            Browser visitor = pages.browser();
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
            assertThat(visitor.post("/sign-in", Map.of("email", "boss@muster.example", "password", Visits.PASSWORD))
                            .body())
                    .contains(AWAY);
            assertThat(visitor.get("/health").statusCode()).isEqualTo(503);

            line.mend();
            Until.holds("pages answer again", () -> leader.get("/calendar").statusCode() == 200);
            assertThat(uploads(leader)).isEqualTo(1);
            assertThat(leader.upload("/calendar", calendar(2, 20)).body()).contains(TAKEN);
            Until.holds("it is well again", () -> visitor.get("/health").statusCode() == 200);
        }
    }

    @Test
    void startsItsOwnDatabaseAgainWhenThatWasKilled() throws Exception {
        Path data = folder.resolve("data");
        Served served = Served.start(data, Served.freePort());
        try {
            Browser leader = CrashModuleTests.leader(served.browser(), served.setupCode());
            assertThat(leader.upload("/calendar", calendar(1, 20)).body()).contains(TAKEN);
            long postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst());

            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            Until.holds(
                    "its server is gone",
                    () -> !ProcessHandle.of(postmaster)
                            .map(ProcessHandle::isAlive)
                            .orElse(false));
            Until.holds("pages answer again", () -> {
                HttpResponse<String> answer = leader.get("/calendar");
                assertThat(answer.statusCode()).isIn(200, 503);
                return answer.statusCode() == 200;
            });
            assertThat(uploads(leader)).isEqualTo(1);
            assertThat(leader.upload("/calendar", calendar(2, 20)).body()).contains(TAKEN);
        } finally {
            served.end();
        }
    }

    /** On a file system of its own, which every Linux gives also to who isn't root where it lets people make namespaces. */
    @Test
    void losesNothingOnAFullDiskAndGoesOnWhenThereIsRoom() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        assumeThat(hasRoomOfItsOwn(data)).as("a file system of its own").isTrue();
        Served served = Served.startIn(
                Stream.concat(ROOM.stream(), Stream.of(data.toString())).toList(), data, Served.freePort());
        try {
            Browser leader = CrashModuleTests.leader(served.browser(), served.setupCode());
            assertThat(leader.upload("/calendar", calendar(0, 20)).body()).contains(TAKEN);
            Path ballast = Path.of("/proc/" + served.pid() + "/root")
                    .resolve(data.toString().substring(1) + "/ballast");
            fill(ballast);

            int taken = 1;
            int refused = 0;
            for (int number = 1; number <= 12; number++) {
                HttpResponse<String> answer = leader.upload("/calendar", calendar(number, 2_000));
                if (answer.body().contains(TAKEN)) {
                    taken++;
                } else {
                    assertThat(answer.statusCode()).isIn(503, 507);
                    assertThat(answer.body()).containsAnyOf(FULL, AWAY);
                    refused++;
                }
            }
            assertThat(refused).isPositive();
            assertThat(served.browser().get("/health").statusCode()).isEqualTo(503);

            Files.delete(ballast);
            Until.holds("pages answer again", () -> leader.get("/calendar").statusCode() == 200);
            assertThat(uploads(leader)).isEqualTo(taken);
            assertThat(leader.upload("/calendar", calendar(99, 2_000)).body()).contains(TAKEN);
            assertThat(uploads(leader)).isEqualTo(taken + 1);
        } finally {
            served.end();
        }
    }

    @Test
    void letsTheDoctorSayThatThereIsHardlyAnyRoom() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        assumeThat(hasRoomOfItsOwn(data)).as("a file system of its own").isTrue();
        ProcessBuilder doctor = new ProcessBuilder(Stream.concat(
                        ROOM.stream(),
                        Stream.of(
                                data.toString(),
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.language=de",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.rapport.app.Rapport",
                                "doctor",
                                "--data",
                                data.toString(),
                                "--port",
                                String.valueOf(Served.freePort())))
                .toList());
        doctor.environment().put("LANG", "de_DE.UTF-8");
        doctor.environment().remove("LC_ALL");
        Process process = doctor.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("Auf der Platte von " + data + " sind nur 420 MB frei", "unter 1 GB");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private static boolean hasRoomOfItsOwn(Path data) throws IOException, InterruptedException {
        try {
            Process trial = new ProcessBuilder(Stream.concat(ROOM.stream(), Stream.of(data.toString(), "true"))
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(Files.size(ballast)).isPositive();
        }
    }

    private static int uploads(Browser leader) {
        return leader.get("/calendar").body().split("/undoing", -1).length - 1;
    }

    private static String calendar(int number, int events) {
        return CrashModuleTests.calendar(number, events);
    }
}
