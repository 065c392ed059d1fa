package org.rapport.files.week;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rapport.files.Words;
import org.rapport.files.answer.Calculation.Assumed;

/** Asks on a terminal whether the people found are the leader's, and offers to keep the answer. */
final class Question {

    private final Words words;
    private final PrintStream out;
    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    Question(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    /** The addresses that are left after striking out; at least one. */
    List<String> ask(List<Assumed> people, String leader) {
        out.println(words.say("question.title"));
        int widest = people.stream()
                .mapToInt(person -> person.address().length())
                .max()
                .orElse(0);
        for (int i = 0; i < people.size(); i++) {
            Assumed person = people.get(i);
            out.println(words.say(
                    "question.person",
                    String.format("%4d", i + 1),
                    String.format("%-" + widest + "s", person.address()),
                    String.format("%3d", person.days())));
        }
        List<String> left = strikeOut(people);
        keep(left, leader);
        return left;
    }

    private List<String> strikeOut(List<Assumed> people) {
        while (true) {
            out.print(words.say("question.strike") + " ");
            String line = line();
            Set<Integer> struck = new TreeSet<>();
            String wrong = "";
            for (String number : line.strip().split("[\\s,;]+")) {
                boolean known = number.matches("\\d{1,6}")
                        && Integer.parseInt(number) >= 1
                        && Integer.parseInt(number) <= people.size();
                if (known) {
                    struck.add(Integer.parseInt(number));
                } else if (!number.isEmpty()) {
                    wrong = number;
                }
            }
            if (!wrong.isEmpty()) {
                out.println(words.say("question.number", wrong));
            } else if (struck.size() == people.size()) {
                out.println(words.say("question.none"));
            } else {
                return left(people, struck);
            }
        }
    }

    private static List<String> left(List<Assumed> people, Set<Integer> struck) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (!struck.contains(i + 1)) {
                left.add(people.get(i).address());
            }
        }
        return left;
    }

    private void keep(List<String> people, String leader) {
        out.print(words.say("question.keep") + " ");
        String name = line().strip();
        if (name.isEmpty()) {
            out.println();
            return;
        }
        try (CsvWriter csv = CsvWriter.builder().build(Path.of(name), StandardOpenOption.CREATE_NEW)) {
            csv.writeRecord("email", "name", "manager");
            csv.writeRecord(leader, "", "");
            people.forEach(person -> csv.writeRecord(person, "", leader));
            out.println(words.say("question.kept", name));
        } catch (IOException | InvalidPathException e) {
            out.println(words.say("question.exists", name));
        }
        out.println();
    }

    private String line() {
        out.flush();
        try {
            String line = in.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
