package org.rapport.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.wall.Errand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The steps of an errand, by hand: as the role of jobs, each committed by itself. */
record WorkSteps(Database database) implements Errand.Steps {

    @Override
    public <T extends @Nullable Object> T in(Function<JdbcClient, T> step) {
        try (Connection work = database.connect(Role.WORK)) {
            work.setAutoCommit(false);
            T result = step.apply(JdbcClient.create(new SingleConnectionDataSource(work, true)));
            work.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
