package org.rapport.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.database.Unusable;
import org.rapport.app.operation.WayIn;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the pages once on a folder of no worth and ends: so the launcher's cache holds what a start needs. */
final class Training {

    private static final List<String> PAGES = List.of("/", "/sign-in", "/setup", "/rapport.css", "/week", "/waiting");

    private Training() {}

    /** The only argument is the folder, which becomes a demo's, so that anybody may delete it. */
    public static void main(String[] arguments) throws IOException, InterruptedException, Unusable {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Database database = Database.embedded(DataFolder.open(Path.of(arguments[0]), DataFolder.Kind.DEMO));
        Serve.ready(database);
        ConfigurableApplicationContext pages = Serve.start(database, port);
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                browser.send(
                        HttpRequest.newBuilder(URI.create(WayIn.here(port).url() + page))
                                .build(),
                        BodyHandlers.discarding());
            }
        }
        pages.close();
        System.exit(0);
    }
}
