package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What becomes of mails when something is in the way: none twice, and what can't be sent is told. */
class PostFaultsModuleTests extends PostHouse {

    @Test
    void waitsForAServerThatIsDownAndSendsOnce() throws IOException {
        withWeeks();
        down();
        work(monday("07:01"));
        assertThat(states()).isEqualTo("queued 1 connect");
        work(monday("07:01"));
        assertThat(states()).as("not before its time").isEqualTo("queued 1 connect");
        work(monday("07:02"));
        work(monday("07:07"));
        assertThat(states()).as("longer each time").isEqualTo("queued 3 connect");
        work(monday("07:21"));
        assertThat(states()).isEqualTo("queued 3 connect");
        up();
        change("update post.mail set next_try = due");
        work(monday("07:30"));
        work(monday("07:31"));
        assertThat(states()).isEqualTo("sent 3 -");
        assertThat(inbox()).hasSize(1);
    }

    @Test
    void lapsesWhereTheServerStaysDown() throws IOException {
        withWeeks();
        down();
        work(monday("07:01"));
        up();
        work(at(first.plusDays(1), "00:01"));
        assertThat(states()).startsWith("lapsed 1");
        assertThat(inbox()).isEmpty();
    }

    @Test
    void isNeverSentTwiceWhereNobodyKnowsWhetherItArrived() throws Exception {
        withWeeks();
        down();
        work(monday("07:01"));
        up();
        change("update post.mail set state = 'sending', next_try = due"); // as a kill between mark and answer leaves it
        work(monday("07:05"));
        assertThat(states()).startsWith("sending");
        work(monday("07:30"));
        work(monday("09:30"));
        assertThat(states()).isEqualTo("unclear 1 cut");
        assertThat(inbox()).isEmpty();
    }

    /** A server that answers as told: what it says to a command, or that it hangs up. */
    private record Scripted(ServerSocket socket, Map<String, String> answers, AtomicInteger texts)
            implements AutoCloseable {

        static Scripted at(int port, Map<String, String> answers) throws IOException {
            Scripted server = new Scripted(bound(port), answers, new AtomicInteger());
            Thread.ofVirtual().start(server::serve);
            return server;
        }

        /** The one before may not have let go of the port yet. */
        private static ServerSocket bound(int port) throws IOException {
            for (int tries = 0; ; tries++) {
                try {
                    return new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                } catch (IOException e) {
                    if (tries == 100) {
                        throw e;
                    }
                    LockSupport.parkNanos(50_000_000);
                }
            }
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket line = socket.accept();
                        BufferedReader in = new BufferedReader(
                                new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
                        OutputStream out = line.getOutputStream()) {
                    talk(in, out);
                } catch (IOException e) {
                    // the other end has hung up, or the test is over
                }
            }
        }

        private void talk(BufferedReader in, OutputStream out) throws IOException {
            say(out, "220 hier");
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                String command = said.split("[ :]", -1)[0];
                if (command.equals(".")) {
                    texts.incrementAndGet();
                }
                String usual = command.equals("DATA") ? "354 los" : "250 gut";
                String answer = answers.getOrDefault(command, usual);
                if (answer.equals("hang up")) {
                    return;
                }
                if (List.of("EHLO", "MAIL", "RCPT", "DATA", ".", "RSET", "QUIT", "NOOP")
                        .contains(command)) {
                    say(out, answer);
                }
            }
        }

        private static void say(OutputStream out, String answer) throws IOException {
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void tellsWhatSurelyWasNotTakenFromWhatMayHaveBeen() throws IOException {
        withWeeks();
        down();
        try (Scripted busy = Scripted.at(port, Map.of("RCPT", "450 spaeter"))) {
            work(monday("07:01"));
            assertThat(busy.texts).hasValue(0);
            assertThat(states()).isEqualTo("queued 1 address");
        }
        try (Scripted dying = Scripted.at(port, Map.of("DATA", "hang up"))) {
            work(monday("07:10"));
            assertThat(dying.texts).hasValue(0);
            assertThat(states()).as("hung up before the text").isEqualTo("queued 2 cut");
        }
        try (Scripted dying = Scripted.at(port, Map.of(".", "hang up"))) {
            work(monday("07:20"));
            assertThat(dying.texts).hasValue(1);
            assertThat(states()).as("hung up after the text").isEqualTo("unclear 3 cut");
            work(monday("08:20"));
            assertThat(dying.texts).as("never twice").hasValue(1);
        }
        change("update post.mail set state = 'queued'");
        try (Scripted strict = Scripted.at(port, Map.of(".", "554 nie"))) {
            work(monday("08:30"));
            assertThat(strict.texts).hasValue(1);
            assertThat(states()).isEqualTo("refused 4 refused");
        }
    }

    @Test
    void tellsOnSourcesThatTheServerIsDown() throws IOException {
        withWeeks();
        assertThat(house.admin.get("/sources").body()).contains("0 in 14 Tagen angenommen");
        down();
        work(monday("07:01"));
        change("update post.mail set due = now() - interval '3 hours'");
        assertThat(house.admin.get("/sources").body()).contains("1 warten seit 3 h: der Mailserver antwortet nicht");
        assertThat(house.admin.with("language", "en").get("/sources").body()).contains("1 wait since 3 h");
        up();
        change("update post.mail set next_try = due");
        work(monday("07:30"));
        assertThat(house.admin.with("language", "de").get("/sources").body()).contains("1 in 14 Tagen angenommen");
    }

    @Test
    void refusesControlCharactersInNames() throws IOException {
        withWeeks();
        change("update people.person set name = E'Katrin\\r\\nBcc: fremd@anderswo.example' where email = '"
                + SampleHouse.LEADER + "'");
        work(monday("07:01"));
        assertThat(states()).isEqualTo("refused 1 address");
        assertThat(inbox()).isEmpty();
    }
}
