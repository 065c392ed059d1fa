package org.rapport.app.wall;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the modules' jobs. They stand in the database, so that none is lost and none is done by two at once. */
@Component
public class Jobs implements SmartLifecycle {

    private static final LocalTime NIGHT = LocalTime.of(0, 10);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);
    private static final int MISSING_SIGNS =
            6; // after a minute without one its process was killed, and another does the job
    private static final Duration WAITS_FOR_RUNNING = Duration.ofSeconds(10);
    private static final Duration LOOKS_SELDOM = Duration.ofSeconds(10);
    private static final Duration GIVES_WAY = Duration.ofMinutes(2);
    private static final int AT_ONCE = 2;

    private final Transactions transactions;
    private final Scheduler scheduler;
    private final Map<String, Tally> tallies;
    private final Clock clock;
    private volatile @Nullable Instant busySince;

    private record Tally(LongAdder done, LongAdder failed) {}

    Jobs(Transactions transactions, List<Job> jobs, List<Errand> errands, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.tallies = Stream.concat(
                        jobs.stream().map(Job::name), errands.stream().map(Errand::name))
                .collect(Collectors.toMap(name -> name, name -> new Tally(new LongAdder(), new LongAdder())));
        List<Task<?>> once = jobs.stream()
                .filter(job -> !job.isNightly())
                .<Task<?>>map(this::once)
                .toList();
        List<RecurringTask<Void>> recurring = Stream.concat(
                        jobs.stream().filter(Job::isNightly).map(job -> nightly(job, clock)),
                        errands.stream().map(this::repeated))
                .toList();
        this.scheduler = Scheduler.create(transactions.workers(), once)
                .startTasks(recurring)
                .tableName("work.scheduled_tasks")
                .commitWhenAutocommitDisabled(true)
                .pollingInterval(LOOKS_EVERY)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(MISSING_SIGNS)
                .threads(AT_ONCE)
                .shutdownMaxWait(WAITS_FOR_RUNNING)
                .failureLogging(LogLevel.WARN, false)
                .build();
    }

    private Task<Void> once(Job job) {
        return Tasks.custom(job.name(), Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Tasks.DEFAULT_RETRY_INTERVAL))
                .execute((instance, context) -> {
                    Duration later = givesWay();
                    if (!later.isZero()) {
                        return new CompletionHandler.OnCompleteReschedule<>(Schedules.fixedDelay(later));
                    }
                    run(job, instance.getId());
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    /**
     * How long a job waits because something is being brought in: what is computed from it can wait, but not without end. The
     * longer it goes on, the seldomer is it asked for, since each task that is only put off costs as well.
     */
    private Duration givesWay() {
        if (!transactions.isImporting()) {
            busySince = null;
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Instant since = busySince;
        if (since == null) {
            busySince = now;
            return LOOKS_EVERY;
        }
        Duration busy = Duration.between(since, now);
        if (busy.compareTo(GIVES_WAY) > 0) {
            return Duration.ZERO;
        }
        return busy.compareTo(LOOKS_EVERY) < 0 ? LOOKS_EVERY : busy.compareTo(LOOKS_SELDOM) < 0 ? busy : LOOKS_SELDOM;
    }

    private RecurringTask<Void> nightly(Job job, Clock clock) {
        return Tasks.recurring(job.name(), Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> run(job, instance.getId()));
    }

    private RecurringTask<Void> repeated(Errand errand) {
        return Tasks.recurring(errand.name(), Schedules.fixedDelay(errand.every()))
                .execute((instance, context) -> count(errand.name(), () -> errand.run(transactions::working)));
    }

    private void run(Job job, String key) {
        count(
                job.name(),
                () -> transactions.working(client -> {
                    job.run(client, key);
                    return key;
                }));
    }

    private void count(String name, Runnable work) {
        Tally tally = Objects.requireNonNull(tallies.get(name));
        try {
            work.run();
            tally.done.increment();
        } catch (RuntimeException e) {
            tally.failed.increment();
            // its message may hold a row, and the scheduler logs it
            throw new IllegalStateException(name + " failed: " + e.getClass().getSimpleName());
        }
    }

    /** The names of all jobs there are. */
    public Set<String> names() {
        return tallies.keySet();
    }

    /** How often one was done since the start. */
    public long done(String name) {
        return Objects.requireNonNull(tallies.get(name), name).done.sum();
    }

    /** How often one failed since the start; each is tried again. */
    public long failed(String name) {
        return Objects.requireNonNull(tallies.get(name), name).failed.sum();
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }
}
