package org.rapport.app.operation.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.rapport.app.wall.Gauge;
import org.rapport.app.wall.Gauges;
import org.rapport.app.wall.Jobs;
import org.rapport.app.wall.Transactions;
import org.springframework.stereotype.Component;

/** The numbers of the house, as Prometheus reads them. Labels are names of parts of the program, and of nothing else. */
@Component
class Metrics {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Gauges gauges;
    private volatile Map<String, Double> read = Map.of();
    private volatile boolean isReachable;

    Metrics(Gauges gauges, Jobs jobs, Transactions transactions, Health health) {
        this.gauges = gauges;
        gauges.all().forEach(this::add);
        Transactions.pools().forEach(name -> pool(name, transactions));
        jobs.names().forEach(name -> job(name, jobs));
        gauge("rapport_database_reachable", "whether the database answers", () -> isReachable ? 1 : 0);
        gauge("rapport_disk_free_bytes", "what is left on the disk of the data", health::freeBytes);
        new JvmMemoryMetrics().bindTo(registry);
    }

    private void gauge(String name, String meaning, Supplier<Number> value) {
        io.micrometer.core.instrument.Gauge.builder(name, value)
                .description(meaning)
                .register(registry);
    }

    private void add(Gauge gauge) {
        gauge(gauge.name(), gauge.meaning(), () -> read.getOrDefault(gauge.name(), Double.NaN));
    }

    private void pool(String name, Transactions transactions) {
        Map<String, ToDoubleFunction<Transactions.Pool>> states = Map.of(
                "active", Transactions.Pool::active,
                "idle", Transactions.Pool::idle,
                "awaited", Transactions.Pool::awaiting);
        states.forEach((state, number) -> io.micrometer.core.instrument.Gauge.builder(
                        "rapport_pool_connections", transactions, all -> number.applyAsDouble(all.pool(name)))
                .description("connections to the database")
                .tag("role", name)
                .tag("state", state)
                .register(registry));
    }

    private void job(String name, Jobs jobs) {
        Map<String, ToDoubleFunction<Jobs>> outcomes =
                Map.of("done", all -> all.done(name), "failed", all -> all.failed(name));
        outcomes.forEach((outcome, number) -> FunctionCounter.builder("rapport_jobs", jobs, number)
                .description("jobs run since the start")
                .tag("job", name)
                .tag("outcome", outcome)
                .register(registry));
    }

    /** Counts a request that was answered. */
    void answered(String method, String route, int status, Duration time) {
        Timer.builder("rapport_requests")
                .description("requests answered, by the route's template")
                .serviceLevelObjectives(BOUNDS)
                .tag("method", method)
                .tag("route", route)
                .tag("status", String.valueOf(status))
                .register(registry)
                .record(time);
    }

    /** All of them, as text. */
    String text() {
        try {
            read = gauges.read();
            isReachable = true;
        } catch (RuntimeException e) {
            read = Map.of();
            isReachable = false;
        }
        return registry.scrape();
    }
}
