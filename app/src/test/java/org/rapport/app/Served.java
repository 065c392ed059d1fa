package org.rapport.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code rapport serve} as a process of its own, which can be killed. */
final class Served {

    private static final int LONGEST_MINUTES = 3;

    private final Process process;
    private final BufferedReader out;
    final int port;

    private Served(Process process, BufferedReader out, int port) {
        this.process = process;
        this.out = out;
        this.port = port;
    }

    /** Starts it, and waits until pages answer. */
    static Served start(Path data, int port, String... more) throws IOException {
        return startIn(List.of(), data, port, more);
    }

    /** Starts it by that command, which makes its surroundings. */
    static Served startIn(List<String> before, Path data, int port, String... more) throws IOException {
        Process process = new ProcessBuilder(Stream.of(
                                before.stream(),
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-Xlog:disable",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "org.rapport.app.Rapport",
                                        "serve",
                                        "--port",
                                        String.valueOf(port),
                                        "--data",
                                        data.toString()),
                                Arrays.stream(more))
                        .flatMap(words -> words)
                        .toList())
                .redirectError(data.resolveSibling("served.log").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly)); // whatever becomes of the test
        CompletableFuture<Void> late = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(LONGEST_MINUTES, TimeUnit.MINUTES));
        String ready = out.readLine();
        late.cancel(false);
        if (ready == null || !ready.startsWith("ready ")) {
            throw new IOException("it said " + ready + "; see " + data.resolveSibling("served.log"));
        }
        return new Served(process, out, port);
    }

    /** Its process. */
    long pid() {
        return process.pid();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What a browser begins with. */
    Browser browser() {
        return new Browser(port);
    }

    /** The code of the first visit, which a first start says right after that it is ready. */
    String setupCode() throws IOException {
        String line = String.valueOf(out.readLine());
        return line.substring(line.indexOf('#') + 1);
    }

    /** As a power cut does it to the process: it gets no chance to do anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an administrator ends it. */
    void end() throws InterruptedException {
        beginToEnd();
        Until.ended(process);
    }

    /** Tells it to end, and doesn't wait for it. */
    void beginToEnd() {
        process.destroy();
    }

    /** Waits until it has ended; the code that it says. */
    int ended() throws InterruptedException {
        return Until.ended(process);
    }
}
