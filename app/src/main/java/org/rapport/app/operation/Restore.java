package org.rapport.app.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.database.Replacement;
import org.rapport.app.database.Unusable;
import org.rapport.app.operation.Backup.Summary;
import org.rapport.app.operation.Tables.Table;
import org.rapport.app.people.Erasures;
import org.rapport.app.people.Erasures.Entry;
import org.rapport.app.wall.Migrations;

/**
 * Fills a new database beside the one that stands, and puts it in its place once it is whole; or the empty one of a server of one's
 * own. What was deleted after the backup, by the erasures beside the data, is deleted again.
 */
public final class Restore {

    /** What modules delete where somebody deletes what they said; a test holds both against each other. */
    private static final List<String> WORDS = List.of(
            "delete from plan.wish where person = ?",
            "delete from plan.occasion where person = ?",
            "delete from talks.what_matters where person = ?",
            "delete from talks.point where author = ?",
            "delete from talks.note where author = ?",
            "delete from help.request where person = ?",
            "delete from study.statement where leader = ?");

    private final Path file;
    private final char[] passphrase;

    private Restore(Path file, char[] passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    /**
     * What came back.
     *
     * @param erased how many persons had something deleted again
     * @param knowsErasures whether there was a list beside the data of what was deleted after the backup
     */
    public record Done(Summary summary, int erased, boolean knowsErasures) {}

    /**
     * Restores a backup into a folder that no process holds; the folder may be new.
     *
     * @param url a server of one's own, readied by its administrator, with an empty database; null = the embedded one
     * @throws Unusable where the backup is damaged, newer or closed to this passphrase, or the server's database isn't empty: then
     *     nothing is changed
     */
    public static Done run(Path file, char[] passphrase, Path folder, @Nullable String url) throws Unusable {
        Restore restore = new Restore(file, passphrase.clone());
        try {
            Reading reading = Reading.verified(file, file, restore.passphrase);
            try (DataFolder data = DataFolder.open(folder)) {
                return url == null ? restore.into(data, reading) : restore.into(data, reading, url);
            }
        } catch (IOException e) {
            throw new Unusable("backup.failed", String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw new Unusable("database.refused", String.valueOf(e.getMessage()));
        }
    }

    private Done into(DataFolder data, Reading reading) throws Unusable, SQLException, IOException {
        try (Replacement replacement = Replacement.begin(data)) {
            List<Entry> entries = erasures(data, reading.contents());
            int erased = fill(replacement.database(), reading.contents(), entries);
            replacement.take();
            return done(data, reading, entries, erased);
        }
    }

    private Done into(DataFolder data, Reading reading, String url) throws Unusable, SQLException, IOException {
        try (Database database = Database.at(url, data)) {
            Unfinished.begin(database);
            try {
                List<Entry> entries = erasures(data, reading.contents());
                int erased = fill(database, reading.contents(), entries);
                Done done = done(data, reading, entries, erased);
                Unfinished.end(database);
                return done;
            } catch (Unusable | SQLException | IOException | RuntimeException e) {
                giveUp(database, e);
                throw e;
            }
        }
    }

    /** What went wrong is told, not that it couldn't be cleared away either: the mark stays then, and the next one clears it. */
    private static void giveUp(Database database, Exception cause) {
        try {
            Unfinished.giveUp(database);
        } catch (SQLException | IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Everything, and then without whoever was deleted since; how many these are. */
    private int fill(Database database, Contents contents, List<Entry> entries) throws Unusable, SQLException {
        if (contents.format() != Contents.FORMAT || !Migrations.knows(database, contents.version())) {
            throw new Unusable("backup.newer", file.toString(), contents.version());
        }
        Migrations.run(database, contents.version());
        load(database);
        Migrations.run(database);
        return erase(database, contents, entries);
    }

    private Done done(DataFolder data, Reading reading, List<Entry> entries, int erased) throws Unusable, IOException {
        boolean knowsErasures = Files.exists(data.path(Erasures.FILE));
        data.keepSecret(Erasures.KEY, reading.contents().addressKey());
        keep(data, entries);
        return new Done(reading.summary(Files.size(file)), erased, knowsErasures);
    }

    private void load(Database database) throws SQLException, Unusable {
        try (Connection owner = Migrations.owner(database)) {
            List<Table> filled = new ArrayList<>();
            List<String> later = Later.putOff(owner);
            Reading.read(file, file, passphrase, (contents, table, text) -> {
                // COPY doesn't go through row security, which stays on for everybody else; nothing is worked out anew
                execute(owner, "alter table " + table.name() + " no force row level security");
                execute(owner, "alter table " + table.name() + " disable trigger user");
                execute(owner, "delete from " + table.name()); // what a migration itself put there
                owner.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy %s (%s) from stdin".formatted(table.name(), table.columnList()), text);
                filled.add(table);
            });
            for (String sql : later) {
                execute(owner, sql);
            }
            for (Table table : filled) {
                execute(owner, "alter table " + table.name() + " enable trigger user");
                execute(owner, "alter table " + table.name() + " force row level security");
            }
            execute(owner, """
                    do $$
                    declare
                        one record;
                    begin
                        for one in select a.attrelid::regclass as name, a.attname as col from pg_attribute a where a.attidentity <> '' loop
                            execute format('select setval(pg_get_serial_sequence(%L, %L), greatest(1, coalesce(max(%I), 0) + 1), false) from %s',
                                           one.name, one.col, one.col, one.name);
                        end loop;
                    end
                    $$
                    """);
            owner.commit();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Those of the backup and those beside the data, each once. */
    private static List<Entry> erasures(DataFolder data, Contents contents) throws IOException {
        Set<Entry> entries = new LinkedHashSet<>(Erasures.parse(contents.erasures()));
        entries.addAll(Erasures.read(data.path(Erasures.FILE)));
        return List.copyOf(entries);
    }

    private static void keep(DataFolder data, List<Entry> entries) throws IOException {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.line()));
        Files.writeString(
                data.path(Erasures.FILE),
                lines,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SYNC);
    }

    private static int erase(Database database, Contents contents, List<Entry> entries) throws SQLException {
        Instant made = Instant.parse(contents.at());
        Set<Integer> erased = new TreeSet<>();
        try (Connection owner = Migrations.owner(database)) {
            Map<String, Integer> persons = persons(owner, contents.addressKey());
            for (Entry entry : entries) {
                Integer person = persons.get(entry.hash());
                if (person != null && entry.at().isAfter(made)) {
                    erase(owner, entry, person);
                    erased.add(person);
                }
            }
            owner.commit();
        }
        return erased.size();
    }

    private static void erase(Connection owner, Entry entry, int person) throws SQLException {
        switch (entry.kind()) {
            case FORGOTTEN -> {
                try (PreparedStatement forget = owner.prepareStatement("select people.forget_now(?, ?)")) {
                    Array hashes = owner.createArrayOf("text", new String[] {entry.hash()});
                    forget.setInt(1, person);
                    forget.setArray(2, hashes);
                    forget.execute();
                }
            }
            case WORDS -> deleteWords(owner, person);
            case OPTED_OUT ->
                update(owner, "insert into people.opt_out (person) values (?) on conflict do nothing", person);
            case OPTED_IN -> update(owner, "delete from people.opt_out where person = ?", person);
        }
    }

    /** Deletes as the owner what somebody said of themselves, just as they do it themselves on Trust. */
    public static void deleteWords(Connection owner, int person) throws SQLException {
        for (String sql : WORDS) {
            update(owner, sql, person);
        }
    }

    private static void update(Connection owner, String sql, int person) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setInt(1, person);
            statement.executeUpdate();
        }
    }

    private static Map<String, Integer> persons(Connection owner, String key) throws SQLException {
        Map<String, Integer> persons = new HashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select email, id from people.person union select address, person from people.alias")) {
            while (rows.next()) {
                persons.put(Erasures.hash(rows.getString(1), key), rows.getInt(2));
            }
        }
        return persons;
    }
}
