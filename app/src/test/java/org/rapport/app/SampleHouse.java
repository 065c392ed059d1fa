package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.TestServer;
import org.rapport.app.post.MailServer;
import org.rapport.app.post.Mailbox;
import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The house of the samples: an admin, a leader with the sample's calendar at hand, and a seller of theirs, each signed in. */
final class SampleHouse implements AutoCloseable {

    static final Path CALENDAR = Path.of("..", "samples", "leader.ics");
    static final Path PEOPLE = Path.of("..", "samples", "people.csv");
    static final String LEADER = "katrin.vogel@firma.example";

    final Pages pages;
    final Browser admin;
    final Browser leader;
    final Browser seller;
    final String links;

    SampleHouse() throws IOException {
        this(null, null);
    }

    /** With a server that takes mails, and a mailbox for answers. */
    SampleHouse(@Nullable MailServer mail, @Nullable Mailbox mailbox) throws IOException {
        pages = new Pages(TestServer.fresh(), mail, mailbox);
        admin = Visits.setUp(pages);
        admin.upload("/people", Files.readString(PEOPLE));
        links = admin.post("/people/links", Map.of()).body();
        leader = Visits.come(pages, LEADER, links);
        seller = Visits.come(pages, "juergen", links);
    }

    void switchOn() {
        assertThat(admin.post("/purposes/attention", Map.of("agreement", "BV 7"))
                        .statusCode())
                .isEqualTo(302);
    }

    HttpResponse<String> upload(Browser browser) throws IOException {
        return browser.upload("/calendar", Files.readString(CALENDAR));
    }

    /** Does a job now, as the night does it. */
    void run(String job) throws SQLException {
        try (Connection work = pages.context.getBean(Database.class).connect(Role.WORK)) {
            work.setAutoCommit(false); // as the scheduler does it, which may be at the same job just now
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(work, true));
            pages.context.getBeansOfType(Job.class).values().stream()
                    .filter(one -> one.name().equals(job))
                    .forEach(one -> one.run(client, ""));
            work.commit();
        }
    }

    /** The first columns of what a backup would read, one after the other. */
    String rows(String sql) {
        try (Connection owner = pages.context.getBean(Database.class).connect(Role.BACKUP);
                ResultSet rows = owner.createStatement().executeQuery(sql)) {
            StringBuilder all = new StringBuilder();
            while (rows.next()) {
                all.append(rows.getString(1));
            }
            return all.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes what no page does. */
    void change(String sql) {
        try (Connection owner = pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String between(String text, String from, String until) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(until, start));
    }

    static String withoutForms(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Override
    public void close() {
        pages.close();
    }
}
