package org.rapport.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs initdb and pg_ctl; PostgreSQL refuses to run as root, so root runs them in a user namespace of their own. */
final class ServerPrograms {

    private static final int MOST_SECONDS = 120;
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");

    private final Path bin;
    private final Path log;
    private final boolean asRoot;

    ServerPrograms(Path bundle, Path log) {
        this.bin = bundle.resolve("bin");
        this.log = log;
        this.asRoot = "root".equals(System.getProperty("user.name")) && Files.isExecutable(UNSHARE);
    }

    /**
     * Runs one of them to its end.
     *
     * @throws Unusable where it fails; what it said stands in the log
     */
    void run(String program, List<String> arguments) throws Unusable, IOException {
        Process process = start(program, arguments);
        try {
            boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            if (!ended || process.exitValue() != 0) {
                throw new Unusable("server.failed", program, lastLines(), log.toString());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " ran", e);
        }
    }

    private Process start(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (asRoot) {
            command.addAll(List.of(UNSHARE.toString(), "--user", "--"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.start();
    }

    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
