package org.rapport.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL within the data folder, on a free port of 127.0.0.1. */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration WATCH = Duration.ofSeconds(2);

    /** What must hold for as long as the server runs; {@link Guard} asks the server itself. */
    static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("wal_level", "minimal"),
            Map.entry("log_statement", "none"),
            Map.entry("log_min_duration_statement", "-1"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("log_parameter_max_length_on_error", "0"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("jit", "off")));

    private final ServerFiles files;
    private final ServerPrograms programs;
    private final List<String> startArguments;
    private final int port;
    private boolean isClosed;

    private EmbeddedServer(DataFolder data, ServerFiles files, ServerPrograms programs, int port) {
        this.files = files;
        this.programs = programs;
        this.port = port;
        this.startArguments = startArguments(data, files, port);
    }

    /**
     * Starts it: makes its files at the first start, and stops a server that an earlier process, killed, left behind.
     * It's known to be an orphan because the data folder is ours alone.
     *
     * @throws Unusable where it can't be started, with what its own log says
     */
    public static EmbeddedServer start(DataFolder data) throws Unusable {
        try {
            Replacement.recover(data);
            ServerPrograms programs = new ServerPrograms(Bundle.in(data), data.path("database.log"));
            ServerFiles files = new ServerFiles(data);
            if (!files.exist()) {
                files.make(data, programs);
            }
            if (files.running().isPresent()) {
                stop(files, programs);
            }
            EmbeddedServer server = new EmbeddedServer(data, files, programs, freePort());
            programs.run("pg_ctl", server.startArguments);
            Thread.ofPlatform().daemon().name("database").start(server::watch);
            return server;
        } catch (IOException e) {
            throw new Unusable("server.files", data.path("database").toString(), String.valueOf(e.getMessage()));
        }
    }

    /** Stops a server that an earlier process, killed, left behind on that folder. */
    static void stopOrphan(DataFolder data) throws Unusable, IOException {
        ServerFiles files = new ServerFiles(data);
        if (files.running().isPresent()) {
            stop(files, new ServerPrograms(Bundle.in(data), data.path("database.log")));
        }
    }

    /** Sees to it that there is a server for as long as there are pages. */
    private void watch() {
        while (lives()) {
            LockSupport.parkNanos(WATCH.toNanos());
        }
    }

    /**
     * Starts it again, on its port, where it has ended unasked: killed for its memory, or given up on a full disk. Where that
     * fails too, as the disk is still full, the next look tries again.
     */
    private synchronized boolean lives() {
        try {
            if (!isClosed && files.running().isEmpty()) {
                LOG.warn("the database server has ended; it is started again");
                programs.run("pg_ctl", startArguments);
            }
        } catch (IOException | Unusable e) {
            LOG.error("the database server can't be started: {}", e.getClass().getSimpleName());
        }
        return !isClosed;
    }

    private static List<String> startArguments(DataFolder data, ServerFiles files, int port) {
        String settings = SETTINGS.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "='" + setting.getValue() + "'")
                .collect(Collectors.joining(" "));
        return List.of(
                "start",
                "--pgdata=" + files.folder(),
                "--wait",
                "--timeout=60",
                "--log=" + data.path("database.log"),
                "--options=-p " + port + " " + settings);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Ends it; what was acknowledged is on the disk. */
    @Override
    public synchronized void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        try {
            stop(files, programs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unusable e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static void stop(ServerFiles files, ServerPrograms programs) throws Unusable, IOException {
        programs.run("pg_ctl", List.of("stop", "--pgdata=" + files.folder(), "--mode=fast", "--wait", "--timeout=60"));
    }
}
