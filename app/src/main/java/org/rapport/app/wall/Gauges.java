package org.rapport.app.wall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All numbers that the modules have for monitors, read in one transaction. */
@Component
public class Gauges {

    /** The name of the age of the oldest job that is due. */
    public static final String OLDEST_DUE = "rapport_jobs_oldest_due_seconds";

    private final Transactions transactions;
    private final List<Gauge> gauges;

    Gauges(Transactions transactions, List<Gauge> gauges) {
        this.transactions = transactions;
        this.gauges = List.copyOf(gauges);
    }

    /** Which there are. */
    public List<Gauge> all() {
        return gauges;
    }

    /**
     * What they say just now, by name.
     *
     * @throws RuntimeException where the database doesn't answer
     */
    public Map<String, Double> read() {
        return transactions.working(client -> {
            Map<String, Double> read = new LinkedHashMap<>();
            gauges.forEach(gauge -> read.put(gauge.name(), gauge.read(client)));
            return read;
        });
    }

    /** What the queue of the jobs has. */
    @Configuration(proxyBeanMethods = false)
    static class Queue {

        private static final String DUE = " from work.scheduled_tasks where execution_time <= now() and not picked";

        @Bean
        Gauge waiting() {
            return new Asked("rapport_jobs_waiting", "jobs that are due and not yet begun", "select count(*)" + DUE);
        }

        @Bean
        Gauge oldestDue() {
            return new Asked(
                    OLDEST_DUE,
                    "for how long the oldest of them has been due; 0 = none is",
                    "select coalesce(extract(epoch from now() - min(execution_time)), 0)" + DUE);
        }
    }

    /** One whose SQL gives one number, or null. */
    public record Asked(String name, String meaning, String sql) implements Gauge {

        @Override
        public double read(JdbcClient client) {
            @Nullable
            Number number = client.sql(sql).query(Number.class).optional().orElse(null);
            return number == null ? Double.NaN : number.doubleValue();
        }
    }
}
