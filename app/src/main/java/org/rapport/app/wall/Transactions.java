package org.rapport.app.wall;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to the tables. Each transaction belongs to one role and carries one token, set as a parameter and gone with
 * the transaction; there is no autocommit, so nothing is ever asked outside of one.
 */
public final class Transactions implements AutoCloseable {

    /** How many connections each role has at most; pages two a core, since each connection plans every statement once. */
    static final Map<Role, Integer> POOLS = Map.of(
            Role.WEB,
            Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 4, 16),
            Role.DOOR,
            2,
            Role.IMPORT,
            3,
            Role.WORK,
            4);

    private static final long PATIENCE_MILLIS = 5_000;
    /** A new connection has to plan everything again. */
    private static final long LIFETIME_MILLIS = 12 * 60 * 60 * 1_000;

    private static final long MOMENT_NANOS = 500_000_000;

    private final Map<Role, Way> ways = new EnumMap<>(Role.class);
    private volatile long lastImport = System.nanoTime() - MOMENT_NANOS;

    private record Way(HikariDataSource pool, JdbcClient client, TransactionTemplate template) {}

    /** Opens a pool for each role that works for people. */
    public Transactions(Database database) {
        POOLS.forEach((role, size) -> ways.put(role, way(database, role, size)));
    }

    private static Way way(Database database, Role role, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role.sqlName());
        config.setJdbcUrl(database.url());
        config.setUsername(role.sqlName());
        config.setPassword(database.password(role));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setMaxLifetime(LIFETIME_MILLIS);
        config.setInitializationFailTimeout(PATIENCE_MILLIS);
        // policies make plans dear: each statement is planned once a connection, not once a page
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan");
        HikariDataSource pool = new HikariDataSource(config);
        return new Way(pool, JdbcClient.create(pool), new TransactionTemplate(new DataSourceTransactionManager(pool)));
    }

    /** Does something for the person of that token, or for nobody: then no row of anybody is there. */
    public <T extends @Nullable Object> T as(Token token, Function<JdbcClient, T> work) {
        return in(Role.WEB, token, work);
    }

    /** Brings something in for the person of that token, into what is theirs. */
    public <T extends @Nullable Object> T importing(Token token, Function<JdbcClient, T> work) {
        try {
            return in(Role.IMPORT, token, work);
        } finally {
            lastImport = System.nanoTime();
        }
    }

    /** Whether somebody is bringing something in just now, or did a moment ago, so that the next may be read already. */
    boolean isImporting() {
        return pool(Role.IMPORT.name()).active() > 0 || System.nanoTime() - lastImport < MOMENT_NANOS;
    }

    /** Does something at the door, where nobody is known yet: functions of sessions, and no table. */
    public <T extends @Nullable Object> T atTheDoor(Function<JdbcClient, T> work) {
        return in(Role.DOOR, Token.NOBODY, work);
    }

    /** Does a job, for nobody in particular. */
    <T extends @Nullable Object> T working(Function<JdbcClient, T> work) {
        return in(Role.WORK, Token.NOBODY, work);
    }

    /** Where the scheduler keeps its tasks. */
    DataSource workers() {
        return Objects.requireNonNull(ways.get(Role.WORK)).pool;
    }

    private <T extends @Nullable Object> T in(Role role, Token token, Function<JdbcClient, T> work) {
        Way way = Objects.requireNonNull(ways.get(role));
        return way.template.execute(status -> {
            way.client
                    .sql("select set_config('rapport.token', ?, true)")
                    .param(token.text())
                    .query(String.class)
                    .single();
            return work.apply(way.client);
        });
    }

    /**
     * How a role's pool stands.
     *
     * @param active connections that work just now
     * @param idle connections that could
     * @param awaiting requests that wait for one
     */
    public record Pool(int active, int idle, int awaiting) {}

    /** The roles that have a pool, by the names that monitors know. */
    public static List<String> pools() {
        return POOLS.keySet().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** How the pool of one of them stands. */
    public Pool pool(String name) {
        HikariPoolMXBean pool = Objects.requireNonNull(ways.get(Role.valueOf(name.toUpperCase(Locale.ROOT))))
                .pool
                .getHikariPoolMXBean();
        return new Pool(pool.getActiveConnections(), pool.getIdleConnections(), pool.getThreadsAwaitingConnection());
    }

    /** Closes all pools. */
    @Override
    public void close() {
        ways.values().forEach(way -> way.pool.close());
    }
}
