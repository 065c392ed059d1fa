package org.rapport.app.sources;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways in that count as a whole: files of people and absences, busy times, talks entered by hand. */
@Configuration(proxyBeanMethods = false)
class OtherWays {

    @Bean
    @Order(2)
    Source peopleFile() {
        return new TableFile("people", "/people");
    }

    @Bean
    @Order(3)
    Source absenceFile() {
        return new TableFile("absences", "/people/absences");
    }

    @Bean
    @Order(4)
    Source busyTimes() {
        return new Counted("busy", "busy", "newest_busy");
    }

    @Bean
    @Order(5)
    Source loggedTalks() {
        return new Counted("logged", "logged", "newest_logged");
    }

    /** A table that the admin brings. */
    private record TableFile(String name, String address) implements Source {

        @Override
        public Standing stand(JdbcClient client, Instant now) {
            return client.sql("select taken_at, rows, refused_at from people.file where kind = ?")
                    .param(name)
                    .query((row, number) -> {
                        Instant taken = CalendarUploads.instant(row.getTimestamp("taken_at"));
                        boolean isRefused = row.getTimestamp("refused_at") != null;
                        return new Standing(
                                isRefused ? State.PROBLEM : taken == null ? State.EMPTY : State.FINE,
                                taken,
                                taken == null
                                        ? List.of("file.none")
                                        : List.of(name + ".counts", String.valueOf(row.getInt("rows"))),
                                isRefused ? List.of("file.refused") : List.of(),
                                List.of());
                    })
                    .single();
        }
    }

    /** What people bring or enter themselves: how much of it, and when the last. */
    private record Counted(String name, String count, String newest) implements Source {

        @Override
        public @Nullable String address() {
            return null;
        }

        @Override
        public Standing stand(JdbcClient client, Instant now) {
            return client.sql("select * from sources.counts()")
                    .query((row, number) -> new Standing(
                            row.getInt(count) == 0 ? State.EMPTY : State.FINE,
                            CalendarUploads.instant(row.getTimestamp(newest)),
                            List.of(name + ".counts", String.valueOf(row.getInt(count))),
                            List.of(),
                            List.of()))
                    .single();
        }
    }
}
