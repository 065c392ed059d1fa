package org.rapport.app.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** {@code rapport database --sql}: what the administrator of a server of one's own has to run, once and at each update. */
public final class DatabaseCommand {

    private DatabaseCommand() {}

    /**
     * Prints it for psql. The passwords stay in the data folder; the text holds only what checks them.
     *
     * @throws Unusable where the data folder can't be used
     */
    public static void printSql(Path folder, PrintStream out) throws Unusable, IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            out.print(Provisioning.script(data, Database.NAME));
        }
    }
}
