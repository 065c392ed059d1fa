package org.rapport.app.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.rapport.app.database.DataFolder;
import org.rapport.app.database.Database;
import org.rapport.app.wall.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was forgotten, deleted their words or opted out, and when: as keyed hashes of addresses in a file beside the data, so that
 * an older backup that is restored brings nothing of it back.
 */
@Component
public class Erasures {

    /** Its name in the data folder and in a backup. */
    public static final String FILE = "erasures";

    /** The secret that hashes addresses. */
    public static final String KEY = "addresses";

    private final DataFolder data;
    private final Clock clock;

    Erasures(Database database, Clock clock) {
        this.data = database.data();
        this.clock = clock;
    }

    /** What was done. */
    public enum Kind {
        /** Everything of a person went. */
        FORGOTTEN,
        /** What they said of themselves went. */
        WORDS,
        /** They opted out. */
        OPTED_OUT,
        /** They took that back. */
        OPTED_IN
    }

    /** One entry; its person is known by the hash of an address. */
    public record Entry(Kind kind, String hash, Instant at) {

        static Entry of(String line) {
            String[] cells = line.split(" ", -1);
            return new Entry(Kind.valueOf(cells[0]), cells[1], Instant.parse(cells[2]));
        }

        /** As it stands in the file. */
        public String line() {
            return kind.name().toUpperCase(Locale.ROOT) + " " + hash + " " + at + "\n";
        }
    }

    /** Writes down what somebody, asked as themselves, is doing. */
    public void note(JdbcClient client, int person, Kind kind) {
        note(addresses(client, person), kind);
    }

    /** All addresses of a person, as far as who asks may see them. */
    static List<String> addresses(JdbcClient client, int person) {
        return client.sql("""
                select email from people.person where id = ? union select address from people.alias where person = ?
                """)
                .param(person)
                .param(person)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Writes it down, on the disk before anything else is done. */
    void note(Collection<String> addresses, Kind kind) {
        String key = data.secret(KEY);
        StringBuilder lines = new StringBuilder();
        for (String address : addresses) {
            lines.append(new Entry(kind, hash(address, key), clock.instant()).line());
        }
        try {
            Files.writeString(
                    data.path(FILE),
                    lines,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same keyed hash that makes tokens of cookies. */
    public static String hash(String address, String key) {
        return Token.of(address, key).text();
    }

    /** All entries of a file, in order; none where it isn't there. A line cut short by a crash is no entry. */
    public static List<Entry> read(Path file) throws IOException {
        return Files.exists(file) ? parse(Files.readString(file)) : List.of();
    }

    /** All entries of such a text. */
    public static List<Entry> parse(String text) {
        List<Entry> entries = new ArrayList<>();
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        whole.lines().map(Entry::of).forEach(entries::add);
        return entries;
    }
}
