package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;

/** A house that takes results of its sellers, and gives the label. */
abstract class ResultsHouse {

    static final String HEADER = "Opportunity ID;Account Name;Opportunity Owner;Close Date;Stage;Amount\n";
    final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    SampleHouse house;
    String juergen = "";
    String katrin = "";

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
        for (String purpose : List.of("attention", "talks", "results", "label")) {
            house.admin.post("/purposes/" + purpose, Map.of("agreement", "BV 7"));
        }
        juergen = house.rows("select id from people.person where email like 'juergen%'");
        katrin = house.rows("select id from people.person where email = '" + SampleHouse.LEADER + "'");
    }

    @AfterEach
    void close() {
        house.close();
    }

    static String email(String name) {
        return name + "@firma.example";
    }

    static String won(String id, String owner, LocalDate day) {
        return "%s;Müller GmbH;%s;%s;Closed Won;12.500,50\n".formatted(id, owner, day);
    }

    /** Looks at a file and takes it as it was read. */
    String bring(String csv) {
        return take(house.admin.upload("/results", csv).body());
    }

    String take(String preview) {
        assertThat(preview).contains("/results/taking");
        return house.admin
                .post("/results/taking", "id=" + id(preview) + "&currency=EUR&" + columns(preview))
                .body();
    }

    static String id(String preview) {
        return SampleHouse.between(preview, "name=\"id\" value=\"", "\"");
    }

    /** What the preview's own form would send. */
    static String columns(String preview) {
        String kind = SampleHouse.between(preview, "name=\"as\" value=\"", "\"");
        return "kind=" + kind + "&as=" + kind + "&"
                + IntStream.range(1, preview.split("<select name=\"column\">").length)
                        .mapToObj(index -> preview.split("<select name=\"column\">")[index])
                        .map(select -> select.substring(0, select.indexOf("</select>")))
                        .map(select -> select.contains(" selected")
                                ? SampleHouse.between(
                                        select.substring(select.lastIndexOf("<option", select.indexOf(" selected"))),
                                        "value=\"",
                                        "\"")
                                : "")
                        .map(title -> "column=" + URLEncoder.encode(title, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    void run(String job) throws SQLException {
        house.run(job);
    }

    void change(String sql) throws SQLException {
        try (Connection owner = house.pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute(sql);
        }
    }
}
