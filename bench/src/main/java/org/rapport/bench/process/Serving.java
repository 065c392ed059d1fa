package org.rapport.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/** {@code ./rapport serve} on a folder, as a process. */
final class Serving implements AutoCloseable {

    private final Process process;
    private final Path data;
    final int port;

    private Serving(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    static Serving start(Workplace place) throws IOException {
        int port = freePort();
        Path data = place.file("data");
        Process process = new ProcessBuilder(
                        place.launcher("serve", "--port", String.valueOf(port), "--data", data.toString()))
                .redirectError(place.file("serve.log").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String ready = out.readLine();
        if (ready == null || !ready.startsWith("ready ")) {
            throw new IOException("serve said " + ready);
        }
        return new Serving(process, data, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Its data folder. */
    Path data() {
        return data;
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    String secret(String name) throws IOException {
        return Files.readString(data.resolve("secrets").resolve(name)).strip();
    }

    /** As the one whom initdb made: only a bench fills tables past their policies. */
    Connection root() throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("database").resolve("postmaster.pid"))
                .get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/rapport", "rapport_root", secret("database-root"));
    }

    /** Proportional memory of the process and all below it, in MiB. */
    long memory() throws IOException {
        long kib = 0;
        try (Stream<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), database())) {
            for (ProcessHandle one : all.toList()) {
                Path file = Path.of("/proc", String.valueOf(one.pid()), "smaps_rollup");
                kib += Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
        }
        return kib / 1024;
    }

    private Stream<ProcessHandle> database() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("database").resolve("postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
