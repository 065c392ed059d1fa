package org.rapport.app.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a module keeps about a person; every module that keeps any has one. */
public interface PersonalData {

    /**
     * Some facts of one kind.
     *
     * @param module a member of the module, beside which its words lie
     * @param key names the kind: {@code <key>} its heading, {@code <key>.columns} its columns, separated by |
     * @param rows the facts, a cell a column; where they have a day, the newest first
     * @param spoken the columns whose cells are words of the module, separated by a comma: {@code <key>.<word>}, or a word with a
     *     dot the whole key of one that stands elsewhere too
     */
    record Facts(Class<?> module, String key, List<List<String>> rows, Set<Integer> spoken) {

        public Facts {
            rows = rows.stream().map(List::copyOf).toList();
            spoken = Set.copyOf(spoken);
        }

        /** Facts that are the same in every language. */
        public Facts(Class<?> module, String key, List<List<String>> rows) {
            this(module, key, rows, Set.of());
        }

        /** What a statement finds about that person, which is its one parameter: a cell for each of its columns, each a text. */
        public static Facts of(
                Class<?> module, String key, Set<Integer> spoken, JdbcClient client, String sql, int person) {
            return new Facts(
                    module,
                    key,
                    client.sql(sql)
                            .param(person)
                            .query((row, number) -> {
                                String[] cells = new String[row.getMetaData().getColumnCount()];
                                for (int i = 0; i < cells.length; i++) {
                                    cells[i] = row.getString(i + 1);
                                }
                                return List.of(cells);
                            })
                            .list(),
                    spoken);
        }

        /** The newest so many of them. */
        public Facts newest(int most) {
            return new Facts(module, key, rows.subList(0, Math.min(most, rows.size())), spoken);
        }

        /** The kind, in that language. */
        public String heading(Locale language) {
            return Words.beside(module, language).say(key);
        }

        /** The columns, in that language. */
        public List<String> columns(Locale language) {
            return List.of(Words.beside(module, language).say(key + ".columns").split("\\|"));
        }

        /** The rows, in that language. */
        public List<List<String>> rows(Locale language) {
            Words words = Words.beside(module, language);
            return rows.stream()
                    .map(row -> IntStream.range(0, row.size())
                            .mapToObj(column ->
                                    spoken.contains(column) ? spoken(words, row.get(column)) : row.get(column))
                            .toList())
                    .toList();
        }

        private String spoken(Words words, String cell) {
            return Arrays.stream(cell.split(", "))
                    .filter(word -> !word.isEmpty())
                    .map(word -> words.say(word.contains(".") ? word : key + "." + word))
                    .collect(Collectors.joining(", "));
        }
    }

    /** All that is kept about that person, asked as that person: within their own transaction. */
    List<Facts> show(JdbcClient client, int person);

    /**
     * Deletes at once what somebody said of themselves, asked as that person. What the house keeps about them (their place in
     * it, their way in, who looked) isn't theirs to delete while they work here: a module of such facts deletes nothing.
     */
    default void forget(JdbcClient client, int person) {}
}
