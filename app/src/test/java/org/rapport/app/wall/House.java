package org.rapport.app.wall;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.TestServer;

/**
 * A small company in a database of its own, one person of each kind and a stranger team, with a row of everybody in every
 * table; and SQL typed by hand.
 *
 * <pre>
 * top (leader's leader) ◀── leader ◀── seller        other_leader ◀── other_seller
 * management · hr · works_council · admin
 * </pre>
 */
public final class House {

    public static final List<String> PERSONS = List.of(
            "seller", "leader", "top", "management", "hr", "works_council", "admin", "other_leader", "other_seller");

    private static final String ROWS = """
            insert into people.alias select p.email || '.alias', p.id from people.person p;
            insert into people.granted select id, name from people.person where name in ('management', 'hr', 'works_council', 'admin');
            insert into people.contract (person, during) select id, '[2026-01-01,)' from people.person;
            insert into people.absence (person, from_day, until_day) select id, '2026-05-01', '2026-05-02' from people.person;
            insert into accounts.sign_in (person, kind, secret) select id, 'password', '{noop}' || name from people.person;
            insert into accounts.link (code_hash, person, made_by, until)
                select sha256(convert_to('link of ' || p.name, 'UTF8')), p.id, a.id, now() + interval '7 days'
                from people.person p, people.person a where a.name = 'admin';
            insert into trust.look (viewer, person, page) select v.id, p.id, 'person' from people.person v, people.person p
                where v.name = 'stranger' and p.name <> 'stranger';
            insert into people.company (name, currency) values ('Muster', 'EUR');
            insert into trust.purpose select name, '2026-01-01', 'BV 1' from unnest(array['attention', 'free_busy', 'talks', 'help', 'study', 'results', 'label']) n(name);
            insert into people.opt_out (person) select id from people.person;
            insert into people.forgotten_address (hash) values (repeat('0', 64));
            insert into plan.wish (person) select id from people.person;
            insert into plan.occasion (person, kind, made_by) select id, 'return', id from people.person;
            insert into plan.set_aside (leader, seller, until, level) select l.leader, l.person, current_date + 7, 'DUE' from people.reporting_line l;
            insert into plan.invited (leader, seller, starts) select l.leader, l.person, now() + interval '1 day' from people.reporting_line l;
            insert into plan.attendee (leader, seller, person, starts) select l.leader, l.person, l.person, now() + interval '1 day' from people.reporting_line l;
            insert into plan.copy (attendee) select id from plan.attendee;
            insert into plan.offered (leader, seller, starts) select l.leader, l.person, now() + interval '1 day' from people.reporting_line l;
            insert into plan.declined (leader, seller, times) select l.leader, l.person, array[now()] from people.reporting_line l;
            insert into plan.placed (leader, seller, times) select l.leader, l.person, array[now() + interval '1 day'] from people.reporting_line l;
            insert into plan.preferred select id, 1, 'morning' from people.person;
            insert into plan.hours (person, day) select id, 5 from people.person;
            insert into plan.travel (person, day) select id, current_date + 1 from people.person;
            insert into plan.planned select l.leader, l.person, '2026-05-25', 15, 15 from people.reporting_line l;
            insert into talks.what_matters (person, words) select id, 'Ruhe am Morgen' from people.person;
            insert into talks.point (leader, seller, author, words) select l.leader, l.person, l.leader, 'Urlaub' from people.reporting_line l;
            insert into talks.note (leader, seller, author, words) select l.leader, l.person, a, 'Lob' from people.reporting_line l, unnest(array[l.leader, l.person]) a;
            insert into talks.promise (leader, seller, author, owner, words, due)
                select l.leader, l.person, l.leader, l.person, 'Angebot', current_date from people.reporting_line l;
            insert into talks.settled (leader, seller, day) select l.leader, l.person, current_date from people.reporting_line l;
            insert into talks.stay (leader, seller, day) select l.leader, l.person, current_date from people.reporting_line l;
            insert into study.statement (leader, week, hours, appropriate) select id, '2026-05-04', 2, 3 from people.person;
            insert into study.atom (leader) select id from people.person;
            insert into study.release (area, month, kind, figures) select id, '2026-05-01', 'hours',
                '{"leaders":9,"median":3,"lo":2,"hi":4,"bins":[{"from":0,"to":3,"leaders":5},{"from":3,"to":9,"leaders":4}],
                  "h1":{"side":"SHARE","hits":5,"n":9},"h2":{"side":"SHARE","hits":5,"n":9},"h3":{"side":"SHARE","hits":5,"n":9}}' from people.person;
            insert into crm.import (kind, rows) values ('deals', 9);
            insert into crm.deal (import, id, customer, closed, stage, amount, currency) select i.id, p.id, p.id, '2026-10-05', 'WON', 1, 'EUR' from crm.import i, people.person p;
            insert into crm.share (import, deal, person, part, during) select i.id, p.id, p.id, 1, '(,)' from crm.import i, people.person p;
            insert into crm.customer (import, id, name, owner) select i.id, p.id, 'Muster', p.id from crm.import i, people.person p;
            insert into crm.renewal (import, customer, due, part, outcome, amount, currency) select i.id, p.id, '2026-10-05', 1, 'RENEWED', 1, 'EUR' from crm.import i, people.person p;
            insert into crm.satisfaction (import, customer, day, part, score) select i.id, p.id, '2026-10-05', 1, 8 from crm.import i, people.person p;
            insert into crm.quota (import, person, quarter, amount, currency, potential) select i.id, p.id, '2026-07-01', 1, 'EUR', 1 from crm.import i, people.person p;
            insert into crm.mapping (headers, kind, chosen, currency) values ('print', 'deals', '{id}', 'EUR');
            insert into crm.rate values ('USD', 0.9);
            insert into crm.label (person, quarter) select id, '2026-10-01' from people.person;
            insert into crm.labelled values ('2026-10-01', '2026-10-02');
            insert into crm.label (person, quarter) select id, '2027-01-01' from people.person;
            insert into crm.large_deals (person, quarter, deals) select id, '2027-01-01', 1 from people.person;

            insert into post.choice (person) select id from people.person;
            insert into post.mail (person, kind, day, due, until, next_try, at)
                select id, 'monday', '2026-05-04', now(), now(), now(), now() from people.person;
            insert into help.request (person) select id from people.person;
            insert into ledger.import (person, file_hash, events, hidden) select id, sha256('x'), 1, 0 from people.person;
            insert into ledger.busy (import, person, span) select id, person, tstzrange(now(), now() + interval '1 hour') from ledger.import;
            insert into ledger.protected_address (address) values ('betriebsrat@muster.example');
            insert into ledger.logged_contact (leader, seller, at, minutes, channel, made_by)
                select leader, person, now(), 30, 'car', leader from people.reporting_line;
            insert into ledger.address (address, person) select email, id from people.person;
            insert into ledger.event (import, person, uid, recurrence, sequence, stamp, modified, private, start, status, show_as, category, who, lines)
                select i.id, i.person, repeat('0', 32), '', 0, 0, 0, false, '20260504T090000', 'CONFIRMED', 'BUSY', 'NONE', array[a.id],
                       array['ATTENDEE HUMAN REQUIRED ACCEPTED']
                from ledger.import i join ledger.address a on a.person = i.person;
            insert into attention.measured (leader, until, answer) select id, '2026-05-31', '{}' from people.person;
            insert into attention.leader_week (leader, week, h1, h2, h3, total, availability) select id, '2026-05-25', 1, 2, 3, 4, 1 from people.person;
            insert into attention.pair (leader, seller, until, zone, cadence_days, level) select leader, person, '2026-05-31', 'UTC', 14, 'OK' from people.reporting_line;
            insert into attention.base select leader, person, '{2026-05-26}', 1, 1, 1, 1 from people.reporting_line;
            insert into ledger.reach select id, '2026-05-25', now() from people.person;
            insert into attention.pair_week select leader, person, '2026-05-25', 1, 1 from people.reporting_line;
            insert into attention.contact select leader, 1, person, '2026-05-26 09:00Z', '2026-05-26 09:30Z', 2, 'ONE', null, 0.5, 0.5, true
                from people.reporting_line;
            """;

    /** Its database. */
    public final Database database = TestServer.fresh();

    final Map<String, Integer> ids = new LinkedHashMap<>();

    private final Connection web;
    private int cookies;

    public House() throws SQLException {
        web = database.connect(Role.WEB);
        web.setAutoCommit(false);
        try (Connection owner = database.connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            List<String> all = new ArrayList<>(PERSONS);
            all.add("stranger");
            for (String name : all) {
                ids.put(name, person(owner, name));
            }
            line(owner, "seller", "leader");
            line(owner, "leader", "top");
            line(owner, "other_seller", "other_leader");
            statement.execute(ROWS);
        }
    }

    private static int person(Connection owner, String name) throws SQLException {
        return one(
                owner,
                "insert into people.person (email, name) values ('%1$s@muster.example', '%1$s') returning id"
                        .formatted(name));
    }

    private void line(Connection owner, String person, String leader) throws SQLException {
        one(
                owner,
                "insert into people.reporting_line (person, during, leader) values (%d, '[2026-01-01,)', %d) returning 1"
                        .formatted(ids.get(person), ids.get(leader)));
    }

    /** Whom that table has rows of at all. */
    List<String> whose(String table, String column) throws SQLException {
        try (Connection owner = database.connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            return rows(owner, "select distinct " + column + " from " + table);
        }
    }

    /** Opens a session for that person, as the door does, and gives its token. */
    Token signIn(String name) throws SQLException {
        return Token.of(cookie(name), key());
    }

    /** Opens a session for that person and gives what their browser keeps. */
    public String cookie(String name) throws SQLException {
        String cookie = "cookie-" + cookies++;
        try (Connection door = database.connect(Role.DOOR);
                PreparedStatement open =
                        door.prepareStatement("select accounts.open(?, ?, now() + interval '1 hour')")) {
            open.setBytes(1, Token.of(cookie, key()).hash());
            open.setInt(2, id(name));
            open.execute();
        }
        return cookie;
    }

    private String key() {
        return database.data().secret("sessions");
    }

    /** Somebody's id. */
    int id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    void signOut(Token token) throws SQLException {
        try (Connection door = database.connect(Role.DOOR);
                PreparedStatement close = door.prepareStatement("select accounts.close(?)")) {
            close.setBytes(1, token.hash());
            close.execute();
        }
    }

    /** What somebody at the keyboard of the web role gets to see: statements by hand, the last one's rows. */
    List<String> typed(Token token, String... statements) throws SQLException {
        try (Statement statement = web.createStatement()) {
            carry(web, token);
            for (int i = 0; i < statements.length - 1; i++) {
                statement.execute(statements[i]);
            }
            return rows(web, statements[statements.length - 1]);
        } finally {
            web.rollback();
        }
    }

    static void carry(Connection web, Token token) throws SQLException {
        try (PreparedStatement set = web.prepareStatement("select set_config('rapport.token', ?, true)")) {
            set.setString(1, token.text());
            set.execute();
        }
    }

    static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(String.valueOf(found.getString(1)));
            }
            return rows;
        }
    }

    private static int one(Connection connection, String sql) throws SQLException {
        return Integer.parseInt(rows(connection, sql).getFirst());
    }
}
