package org.rapport.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.rapport.app.accounts.ReadyUsers.ReadyUser;
import org.rapport.app.database.DataFolder;

/** What the demo keeps beside the database: whom one may sign in as. Until it is written, the company isn't whole. */
public final class DemoFolder {

    private static final String NAME = "demo-users";
    private static final String SEPARATOR = "\t";

    private DemoFolder() {}

    /** Whether the company was laid in whole. */
    public static boolean isWhole(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    static void write(DataFolder data, List<ReadyUser> users) throws IOException {
        Path draft = data.path(NAME + ".new");
        Files.write(
                draft,
                users.stream()
                        .map(user -> String.join(SEPARATOR, user.role(), user.name(), user.email(), user.password()))
                        .toList());
        Files.move(draft, data.path(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whom one may sign in as. */
    public static List<ReadyUser> read(DataFolder data) throws IOException {
        return Files.readAllLines(data.path(NAME)).stream()
                .map(line -> line.split(SEPARATOR, -1))
                .map(cells -> new ReadyUser(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }
}
