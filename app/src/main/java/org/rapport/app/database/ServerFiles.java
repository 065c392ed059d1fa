package org.rapport.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The files of an embedded server: made by our own initdb, SCRAM and loopback only from the first moment on. */
final class ServerFiles {

    private static final String ACCESS = """
            # Rapport: only this machine, only with a password
            host all all 127.0.0.1/32 scram-sha-256
            """;
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final Path folder;

    ServerFiles(DataFolder data) {
        this.folder = data.path(Database.FOLDER);
    }

    Path folder() {
        return folder;
    }

    boolean exist() {
        return Files.exists(folder);
    }

    /** Makes them whole or not at all: a folder half made by a killed initdb is thrown away. */
    void make(DataFolder data, ServerPrograms programs) throws Unusable, IOException {
        Path draft = data.path("database.new");
        Trees.delete(draft);
        data.secret(Superuser.SECRET);
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + draft,
                        "--username=" + Superuser.NAME,
                        "--pwfile=" + data.secretFile(Superuser.SECRET),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--data-checksums"));
        Files.writeString(draft.resolve("pg_hba.conf"), ACCESS);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A server that runs on these files, known by the process id and port that it wrote down itself. */
    Optional<Running> running() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(PID_LINE).strip());
        boolean lives = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
        return lives
                ? Optional.of(
                        new Running(pid, Integer.parseInt(lines.get(PORT_LINE).strip())))
                : Optional.empty();
    }

    /** A server process and the port on 127.0.0.1 that it listens to. */
    record Running(long pid, int port) {}
}
