package org.rapport.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.app.Until;

/** Talks in the calendar of a real server, Radicale: taken as they are sent, and counted as it gives them back. */
class RadicaleTests {

    private static final String CALENDAR = "/boss/calendar/";

    @TempDir
    private Path folder = Path.of("");

    private Process radicale;
    private int port;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path config =
                Files.writeString(folder.resolve("radicale.conf"), """
                [server]
                hosts = 127.0.0.1:%d
                [auth]
                type = none
                [rights]
                type = authenticated
                [storage]
                filesystem_folder = %s
                """.formatted(port, folder.resolve("collections")));
        radicale = new ProcessBuilder("radicale", "--config", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("radicale.log").toFile())
                .start();
        Until.holds("Radicale listens", () -> {
            assertThat(radicale.isAlive())
                    .as(Files.readString(folder.resolve("radicale.log")))
                    .isTrue();
            try (Socket tried = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return tried.isConnected();
            } catch (IOException e) {
                return false;
            }
        });
        assertThat(send("MKCALENDAR", CALENDAR, "").statusCode()).isEqualTo(201);
    }

    @AfterEach
    void end() throws InterruptedException {
        radicale.destroy();
        radicale.waitFor();
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        // a line of its own each time: the server may hang up after an answer
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .timeout(Duration.ofMinutes(1))
                            .header("Authorization", "Basic Ym9zczo=")
                            .header("Content-Type", "text/calendar; charset=utf-8")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    /** What the server has, as a file that {@code ./rapport week} reads. */
    private String week() throws IOException, InterruptedException {
        Path calendar = Files.writeString(
                folder.resolve("boss.ics"), send("GET", CALENDAR, "").body());
        Path people = Files.writeString(folder.resolve("people.csv"), TalkOfTwo.PEOPLE);
        return TalkOfTwo.week("--people", people.toString(), calendar.toString());
    }

    @Test
    void takesTheEntryOfASeries() throws Exception {
        assertThat(send(
                                "PUT",
                                CALENDAR + "series.ics",
                                TalkOfTwo.on("2026-09-01", 2).ics(TalkOfTwo.WRITTEN))
                        .statusCode())
                .isEqualTo(201);
        assertThat(week()).contains("\"oneToOnes\":6", "\"lastOneToOne\":\"2026-11-10\"");
    }

    @Test
    void takesInvitationsOfTheHouse() throws Exception {
        for (String day : List.of("2026-10-06", "2026-10-20", "2026-11-03")) {
            String uid = "7e0a7d5c-0000-4000-8000-0000000000" + day.substring(8);
            String invitation = new Itip(TalkOfTwo.on(day, 0), uid, 0, false, TalkOfTwo.HOUSE).ics(TalkOfTwo.WRITTEN);
            assertThat(send("PUT", CALENDAR + uid + ".ics", invitation).statusCode())
                    .isEqualTo(201);
        }
        assertThat(week()).contains("\"oneToOnes\":3", "\"lastOneToOne\":\"2026-11-03\"");
    }
}
