package org.rapport.bench.memory;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.rapport.core.tie.TieColumns.Rows;

/** The same rows in a table of DuckDB, in its memory. */
final class Database implements AutoCloseable {

    private final Connection connection;

    Database(Rows[] blocks, int threads) {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads = " + threads);
                statement.execute("CREATE TABLE contact (pair INTEGER, day DOUBLE, weight DOUBLE)");
            }
            load(blocks);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB did not take the rows", e);
        }
    }

    private void load(Rows[] blocks) throws SQLException {
        var duck = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender appender = duck.createAppender("contact")) {
            for (int block = 0; block < blocks.length; block++) {
                Rows rows = blocks[block];
                for (int row = 0; row < rows.pair().length; row++) {
                    appender.beginRow();
                    appender.append(block * Pairs.PAIRS_A_BLOCK + rows.pair()[row]);
                    appender.append(rows.at()[row]);
                    appender.append(rows.weight()[row]);
                    appender.endRow();
                }
            }
        }
    }

    /** Sums up a grouped sum, so that all groups are made but only one row leaves the database. */
    double sumOfGroups(String sums) {
        String query = "SELECT sum(s) FROM (SELECT pair, " + sums + " AS s FROM contact GROUP BY pair)";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getDouble(1);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB refused: " + query, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB did not close", e);
        }
    }
}
