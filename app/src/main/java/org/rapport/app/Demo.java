package org.rapport.app;

import java.io.IOException;
import java.nio.file.Path;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.database.Guard;
import org.rapport.app.database.Unusable;
import org.rapport.app.demo.DemoCompany;
import org.rapport.app.demo.DemoFolder;
import org.rapport.app.operation.WayIn;
import org.rapport.app.wall.Migrations;
import org.rapport.files.Words;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code rapport demo}: a simulated company to walk through, in every role; on this machine alone. */
final class Demo {

    private Demo() {}

    static int run(Options options, Rapport.Terminal terminal) throws Unusable, IOException {
        WayIn wayIn = options.wayIn();
        Serve.checkPort(wayIn);
        Words words = Words.beside(Demo.class, terminal.language());
        Path folder = options.data("demo");
        if (options.wantsReset() || !DemoFolder.isWhole(folder)) {
            // one that was broken off halfway is begun anew
            DataFolder.deleteDemo(folder);
            terminal.err().println(words.say("demo.first"));
        }
        DataFolder data = DataFolder.open(folder, DataFolder.Kind.DEMO);
        try {
            open(
                    Serve.start(opening(data), wayIn, true, null, null),
                    folder,
                    key -> terminal.err().println(words.say(key)));
            terminal.out().println("ready " + wayIn.url());
            return 0;
        } catch (Unusable | IOException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** Its database, whose tables are brought up to date without a backup: all in it is invented. */
    static Opening opening(DataFolder data) {
        return Opening.begin(data, () -> Database.embedded(data), database -> {
            Migrations.run(database, version -> {});
            Guard.checkRoles(database);
        });
    }

    private static void open(ConfigurableApplicationContext pages, Path folder, DemoCompany.Progress progress)
            throws IOException {
        try {
            pages.getBean(DemoCompany.class).open(folder, progress);
        } catch (IOException | RuntimeException e) {
            pages.close();
            throw e;
        }
    }
}
