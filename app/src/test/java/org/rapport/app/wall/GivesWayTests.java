package org.rapport.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.Until;
import org.rapport.app.database.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is computed from uploads gives way to uploads, but not without end. */
class GivesWayTests {

    private static final String PUT =
            "insert into work.scheduled_tasks (task_name, task_instance, execution_time, picked, version) values ('count', 'once', now(), false, 1)";
    private static final String PUT_OFF =
            "select 1 from work.scheduled_tasks where task_name = 'count' and version > 1 and not picked";

    private final MovedClock clock = new MovedClock(Instant.now());
    private final CompletableFuture<Void> counted = new CompletableFuture<>();
    private final CountDownLatch uploaded = new CountDownLatch(1);
    private final CompletableFuture<Void> isUploading = new CompletableFuture<>();
    private House house;
    private Transactions transactions;
    private Jobs jobs;

    private final class Count implements Job {
        @Override
        public String name() {
            return "count";
        }

        @Override
        public void run(JdbcClient client, String key) {
            counted.complete(null);
        }
    }

    @BeforeEach
    void upload() throws SQLException {
        house = new House();
        transactions = new Transactions(house.database);
        Token leader = house.signIn("leader");
        Thread.ofVirtual()
                .start(() -> transactions.importing(leader, client -> {
                    isUploading.complete(null);
                    try {
                        uploaded.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return null;
                }));
        isUploading.join();
        jobs = new Jobs(transactions, List.of(new Count()), List.of(), clock);
        jobs.start();
        try (Connection root = TestServer.superuser(house.database)) {
            root.createStatement().execute(PUT);
            Until.holds("it is put off", () -> !House.rows(root, PUT_OFF).isEmpty());
        }
        assertThat(counted).isNotDone();
    }

    @AfterEach
    void close() {
        uploaded.countDown();
        jobs.stop();
        transactions.close();
    }

    @Test
    void untilTheUploadIsIn() {
        uploaded.countDown();
        assertThat(counted).succeedsWithin(Duration.ofMinutes(1));
    }

    @Test
    void notForLongerThanTwoMinutes() {
        clock.move(Duration.ofMinutes(3));
        assertThat(counted).succeedsWithin(Duration.ofMinutes(1));
    }
}
