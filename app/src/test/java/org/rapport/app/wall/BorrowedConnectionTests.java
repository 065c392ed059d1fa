package org.rapport.app.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.app.Until;
import org.rapport.app.database.Role;
import org.rapport.app.database.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A connection that somebody used before me, however that ended, knows nothing of them. */
class BorrowedConnectionTests {

    private static final String SLEEP = "select pg_sleep(20)";

    private static House house;
    private static Transactions transactions;
    private static Token hr;

    @BeforeAll
    static void build() throws SQLException {
        house = new House();
        transactions = new Transactions(house.database);
        hr = house.signIn("hr");
    }

    @AfterAll
    static void close() {
        transactions.close();
    }

    @Test
    void afterSuccess() {
        assertThat(transactions.as(hr, BorrowedConnectionTests::people)).isEqualTo(10);
        assertNobodySees();
    }

    @Test
    void afterAnException() {
        assertThatThrownBy(() -> transactions.as(hr, client -> {
                    people(client);
                    throw new IllegalStateException("the page failed");
                }))
                .hasMessage("the page failed");
        assertNobodySees();
    }

    @Test
    void afterAnErrorInSql() {
        assertThatThrownBy(() -> transactions.as(
                        hr,
                        client ->
                                client.sql("select 1 / 0").query(Integer.class).single()))
                .hasMessageContaining("division by zero");
        assertNobodySees();
    }

    @Test
    void afterATimeout() {
        assertThatThrownBy(() -> transactions.as(
                        hr,
                        client -> client.sql(SLEEP).withQueryTimeout(1).query().listOfRows()))
                .hasMessageContaining("canceling statement");
        assertNobodySees();
    }

    @Test
    void afterACancel() throws Exception {
        interrupt("pg_cancel_backend");
        assertNobodySees();
    }

    @Test
    void afterItsServerProcessWasKilled() throws Exception {
        interrupt("pg_terminate_backend");
        assertNobodySees();
    }

    private static void interrupt(String how) throws Exception {
        CompletableFuture<Integer> backend = new CompletableFuture<>();
        CompletableFuture<Void> asleep = CompletableFuture.runAsync(() -> transactions.as(hr, client -> {
            backend.complete(
                    client.sql("select pg_backend_pid()").query(Integer.class).single());
            return client.sql(SLEEP).query().listOfRows();
        }));
        try (Connection root = TestServer.superuser(house.database)) {
            String sleeping = "select 1 from pg_stat_activity where pid = %d and query = '%s' and state = 'active'"
                    .formatted(backend.get(), SLEEP);
            Until.holds("it is asleep", () -> !House.rows(root, sleeping).isEmpty());
            House.rows(root, "select %s(%d)".formatted(how, backend.get()));
        }
        assertThatThrownBy(asleep::join).isNotNull();
    }

    /** Holds all connections of the pool at once, so that the one of before is among them. */
    private static void assertNobodySees() {
        int size = Objects.requireNonNull(Transactions.POOLS.get(Role.WEB));
        CountDownLatch all = new CountDownLatch(size);
        CompletableFuture<?>[] borrowers = new CompletableFuture<?>[size];
        for (int i = 0; i < size; i++) {
            borrowers[i] = new CompletableFuture<>();
            CompletableFuture<?> done = borrowers[i];
            Thread.ofVirtual().start(() -> {
                try {
                    assertThat(transactions.<Integer>as(Token.NOBODY, client -> {
                                all.countDown();
                                return await(all, client);
                            }))
                            .isZero();
                    done.complete(null);
                } catch (Throwable e) {
                    done.completeExceptionally(e);
                }
            });
        }
        CompletableFuture.allOf(borrowers).join();
    }

    private static int await(CountDownLatch all, JdbcClient client) {
        try {
            assertThat(all.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return people(client);
    }

    private static int people(JdbcClient client) {
        return client.sql("select count(*) from people.person")
                .query(Integer.class)
                .single();
    }
}
