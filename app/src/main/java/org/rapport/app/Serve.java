package org.rapport.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import org.rapport.app.accounts.SetupCode;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.database.Guard;
import org.rapport.app.database.Unusable;
import org.rapport.app.wall.Migrations;
import org.rapport.files.Words;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** {@code rapport serve}: the database, its tables, the pages; on this machine alone. */
final class Serve {

    private Serve() {}

    static int run(Options options, Rapport.Terminal terminal) throws Unusable, IOException {
        checkPort(options.port());
        Words words = Words.beside(Serve.class, terminal.language());
        DataFolder data = DataFolder.open(options.data("serve"));
        if (!Files.exists(data.path("database")) && options.database() == null) {
            terminal.err().println(words.say("serve.first"));
        }
        String own = options.database();
        Database database = own == null ? Database.embedded(data) : Database.at(own, data);
        try {
            Keep.beforeUpgrade(database, terminal);
            ready(database);
            tell(start(database, options.port()), options.port(), terminal);
            return 0;
        } catch (Unusable | IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Tables up to date, roles no mightier than they must be. */
    static void ready(Database database) throws Unusable {
        Migrations.run(database);
        Guard.checkRoles(database);
    }

    /** Starts the pages; the database is theirs from then on, and ends with them. */
    static ConfigurableApplicationContext start(Database database, int port) {
        return start(database, port, false);
    }

    /** The same, marked as a demo on every page or not. */
    static ConfigurableApplicationContext start(Database database, int port, boolean isDemo) {
        return new SpringApplicationBuilder(Application.class)
                .properties(Map.of(
                        "server.port",
                        String.valueOf(port),
                        "rapport.url",
                        url(port),
                        "spring.servlet.multipart.location",
                        database.data().emptied("uploads").toString(),
                        "server.servlet.context-parameters.demo",
                        String.valueOf(isDemo)))
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("database", Database.class, () -> database))
                .run();
    }

    private static void tell(ConfigurableApplicationContext pages, int port, Rapport.Terminal terminal) {
        terminal.out().println("ready " + url(port));
        pages.getBean(SetupCode.class)
                .current()
                .ifPresent(code -> terminal.out().println("setup " + url(port) + "/setup#" + code));
    }

    static String url(int port) {
        return "http://localhost:" + port;
    }

    /** Says that the port is taken before a database is started for nothing. */
    static void checkPort(int port) throws Unusable {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Unusable("port.taken", String.valueOf(port));
        }
    }
}
