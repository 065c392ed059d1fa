package org.rapport.app.crm;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.app.sources.Source;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of the sales system. */
@Component
@Order(6)
class ResultsSource implements Source {

    @Override
    public String name() {
        return "results";
    }

    @Override
    public String address() {
        return "/results";
    }

    @Override
    public Standing stand(JdbcClient client, Instant now) {
        return client.sql("select count(*) as files, coalesce(sum(rows), 0) as rows, max(at) as at from crm.import")
                .query((row, number) -> new Standing(
                        row.getInt("files") == 0 ? State.EMPTY : State.FINE,
                        instant(row.getObject("at", OffsetDateTime.class)),
                        List.of("results.counts", row.getString("files"), row.getString("rows")),
                        List.of(),
                        List.of()))
                .single();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
