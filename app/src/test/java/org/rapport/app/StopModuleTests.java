package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Told to end, it answers what it has begun, takes nothing new, and leaves nothing behind. */
class StopModuleTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(600)
    void answersARequestInFlight() throws Exception {
        Path data = folder.resolve("data");
        int port = Served.freePort();
        Served served = Served.start(data, port);
        String host = "Host: localhost:" + port;
        String page = Wire.to(port).get("/sign-in", host);
        String body = "email=a&password=b&_csrf=" + SampleHouse.between(page, "name=\"_csrf\" value=\"", "\"");
        String head = "POST /sign-in HTTP/1.1\r\n" + host + "\r\nCookie: XSRF-TOKEN="
                + SampleHouse.between(page, "XSRF-TOKEN=", ";")
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n";
        try (Socket inFlight = Wire.to(port).open()) {
            inFlight.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            inFlight.getOutputStream().flush();
            awaitWantsTheBody(inFlight);
            inFlight.getOutputStream().write(body.substring(0, 9).getBytes(StandardCharsets.UTF_8));
            inFlight.getOutputStream().flush();
            served.beginToEnd();
            awaitTakesNobody(port);
            inFlight.getOutputStream().write(body.substring(9).getBytes(StandardCharsets.UTF_8));
            inFlight.getOutputStream().flush();
            String answer = new String(inFlight.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Wire.status(answer)).isEqualTo(401);
        }
        assertThat(served.ended()).isEqualTo(143); // 128 + SIGTERM
        assertThat(Files.exists(data.resolve("database/postmaster.pid"))).isFalse();
    }

    @Test
    @Timeout(600)
    void waitsForNobodyForEver() throws Exception {
        int port = Served.freePort();
        Served served = Served.start(folder.resolve("data"), port);
        try (Socket never = Wire.to(port).open()) {
            never.getOutputStream()
                    .write(("POST /sign-in HTTP/1.1\r\nHost: localhost:" + port
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99\r\nExpect: 100-continue\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            never.getOutputStream().flush();
            awaitWantsTheBody(never);
            served.beginToEnd();
            assertThat(served.ended()).isEqualTo(143);
        }
        assertThat(Files.exists(folder.resolve("data/database/postmaster.pid"))).isFalse();
    }

    /** The request has begun: the server says that its body may come (RFC 9110, 10.1.1). */
    private static void awaitWantsTheBody(Socket socket) throws IOException {
        String interim = "HTTP/1.1 100 \r\n\r\n";
        String said = new String(socket.getInputStream().readNBytes(interim.length()), StandardCharsets.UTF_8);
        assertThat(said).isEqualTo(interim);
    }

    /** It ends by now: nobody new is let in. */
    private static void awaitTakesNobody(int port) {
        Until.holds("nobody new is let in", () -> {
            try (Socket another = Wire.to(port).open()) {
                return !another.isConnected();
            } catch (IOException e) {
                return true;
            }
        });
    }
}
