package org.rapport.app.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.TestServer;
import org.rapport.app.study.Releases.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** On how many leaders a release of each kind rests, and on how many the difference between two of them. */
class ReleasesModuleTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2025, 12);

    private Connection work;
    private JdbcClient client;
    private List<Integer> leaders;

    @BeforeEach
    void open() throws SQLException {
        Database database = TestServer.fresh();
        try (Connection owner = database.connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute(
                    "insert into people.person (email, name) select 'leader' || i || '@muster.example', 'L' from generate_series(1, 20) i");
        }
        work = database.connect(Role.WORK);
        client = JdbcClient.create(new SingleConnectionDataSource(work, true));
        leaders = client.sql("select id from people.person order by id")
                .query((row, number) -> row.getInt("id"))
                .list();
    }

    @AfterEach
    void close() throws SQLException {
        work.close();
    }

    /** How many a month's release rests on; 0 = there is none. */
    private int released(Kind kind, YearMonth month, int from, int until) {
        return released(kind, Units.COMPANY, month, from, until);
    }

    private int released(Kind kind, int area, YearMonth month, int from, int until) {
        Set<Integer> measured = leaders.subList(from, until).stream().collect(Collectors.toSet());
        Optional<List<Integer>> cohort = new Releases(client, kind, measured).cohort(area, month, measured);
        return cohort.map(List::size).orElse(0);
    }

    @Test
    void restsLimitsOfAgreementOnTen() {
        assertThat(released(Kind.SELF, NOVEMBER, 0, 9)).isZero();
        assertThat(released(Kind.SELF, NOVEMBER, 0, 20)).isEqualTo(20);
        assertThat(released(Kind.SELF, DECEMBER, 6, 20))
                .as("the squares of six would be left")
                .isZero();
        assertThat(released(Kind.SELF, DECEMBER, 10, 20)).isEqualTo(10);
    }

    @Test
    void restsHoursOnSix() {
        assertThat(released(Kind.HOURS, NOVEMBER, 0, 5)).isZero();
        assertThat(released(Kind.HOURS, NOVEMBER, 0, 20)).isEqualTo(20);
        assertThat(released(Kind.HOURS, DECEMBER, 5, 20)).isZero();
        assertThat(released(Kind.HOURS, DECEMBER, 6, 20)).isEqualTo(14);
    }

    @Test
    void remembersAReleaseThatItWouldNotMakeToday() throws SQLException {
        assertThat(released(Kind.HOURS, NOVEMBER, 0, 20)).isEqualTo(20);
        assertThat(released(Kind.HOURS, DECEMBER, 6, 20)).isEqualTo(14);
        try (Statement statement = work.createStatement()) {
            statement.execute("insert into study.publication (area, month, kind, atoms) "
                    + "select area, month, 'self', atoms from study.publication order by month");
        }
        assertThat(released(Kind.SELF, leaders.getFirst(), DECEMBER, 0, 10))
                .as("six of these ten are known, and four would be left")
                .isZero();
    }
}
