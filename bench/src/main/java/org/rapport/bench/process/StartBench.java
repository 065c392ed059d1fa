package org.rapport.bench.process;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** From calling {@code serve} until its first page is there, and what it takes of the memory then. */
public final class StartBench {

    private static final int RUNS = 7;

    private StartBench() {}

    /** Measures and prints the table. */
    public static void run(PrintStream out) throws IOException, InterruptedException {
        List<Long> millis = new ArrayList<>();
        List<Long> memory = new ArrayList<>();
        long first = 0;
        try (Workplace place = new Workplace()) {
            for (int run = 0; run <= RUNS; run++) {
                long before = System.nanoTime();
                try (Serving serving = Serving.start(place);
                        HttpClient browser = HttpClient.newHttpClient()) {
                    browser.send(
                            HttpRequest.newBuilder(URI.create(serving.url("/"))).build(), BodyHandlers.ofString());
                    long took = (System.nanoTime() - before) / 1_000_000;
                    if (run == 0) {
                        first = took;
                    } else {
                        millis.add(took);
                        memory.add(serving.memory());
                    }
                }
            }
        }
        Collections.sort(millis);
        Collections.sort(memory);
        out.printf("first start, with a database to make: %,d ms%n", first);
        out.printf(
                "later starts until the first page, %d: %,d ms (%,d to %,d)%n",
                RUNS, millis.get(RUNS / 2), millis.getFirst(), millis.getLast());
        out.printf("memory (PSS) with the database, at most: %,d MiB%n", memory.getLast());
    }
}
