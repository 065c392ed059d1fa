package org.rapport.files.week;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Languages;
import org.rapport.files.Problem;
import org.rapport.files.ProgressBar;
import org.rapport.files.Words;
import org.rapport.files.answer.Calculation;
import org.rapport.files.answer.Calculation.Here;
import org.rapport.files.answer.Calculation.Inputs;
import org.rapport.files.answer.Request;
import org.rapport.files.answer.Unanswerable;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.form.HtmlForm;
import org.rapport.files.form.JsonForm;
import org.rapport.files.form.TextForm;
import org.rapport.files.people.AbsenceReader;
import org.rapport.files.people.People;
import org.rapport.files.people.PeopleReader;
import org.rapport.files.table.Refused;

/** {@code rapport week}: from the arguments to the answer and the exit code. */
public final class WeekCommand {

    private static final int ANSWERED = 0;
    private static final int NO_ANSWER = 1;
    private static final int WRONG_USAGE = 2;
    private static final int PROBLEMS_SHOWN = 20;

    private final PrintStream out;
    private final PrintStream err;
    private Locale language = Languages.ofEnvironment(System.getenv());

    /** Answers go to {@code out} unless a file is named, everything else to {@code err}. */
    public WeekCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command; 0 = answered, 1 = no answer possible, 2 = wrong usage. */
    public int run(String[] arguments) {
        try {
            WeekOptions options = WeekOptions.parse(arguments);
            Locale asked = options.language();
            language = asked == null ? language : asked;
            if (options.isHelp()) {
                WeekOptions.printHelp(language, out);
                return ANSWERED;
            }
            return answer(options);
        } catch (Unanswerable e) {
            err.println(e.sentence(language));
            return WRONG_USAGE;
        } catch (Refused e) {
            err.println(e.sentence(language));
            return WRONG_USAGE;
        }
    }

    private int answer(WeekOptions options) throws Unanswerable, Refused {
        String format = options.format();
        Call call = options.call();
        Output output = new Output(options.out(), out);
        if (!output.isWritable()) {
            throw new Unanswerable("wrong.out", String.valueOf(options.out()));
        }
        boolean terminal = isTerminal();
        Inputs inputs = read(call, terminal);
        Here here = new Here(Instant.now(), ZoneId.systemDefault());
        boolean asks = terminal && format.equals("text") && options.out() == null;
        WeekAnswer answer =
                asks ? ask(call.request(), inputs, here) : new Calculation(call.request(), inputs).answer(here);
        try {
            output.write(text(answer, format, here, asks));
        } catch (IOException e) {
            throw new Unanswerable("write.failed", String.valueOf(e.getMessage()));
        }
        tell(answer.problems());
        return answer.median().status().isNone() ? NO_ANSWER : ANSWERED;
    }

    private Inputs read(Call call, boolean terminal) throws Refused {
        @Nullable People people = call.people() == null ? null : PeopleReader.read(call.people());
        AbsenceReader.Result absences = call.absences() == null
                ? new AbsenceReader.Result(List.of(), List.of())
                : AbsenceReader.read(call.absences());
        ProgressBar bar = new ProgressBar(err, words());
        CalendarReader.Progress progress = terminal ? new Reading(bar) : CalendarReader.Progress.NONE;
        var files = CalendarReader.read(call.calendars(), progress);
        bar.end();
        return new Inputs(files, people, absences.absences(), absences.problems());
    }

    private record Reading(ProgressBar bar) implements CalendarReader.Progress {
        @Override
        public void found(int files) {
            bar.found(files);
        }

        @Override
        public void done(int events) {
            bar.done(events);
        }
    }

    private WeekAnswer ask(Request request, Inputs inputs, Here here) throws Unanswerable {
        WeekAnswer answer = new Calculation(request, inputs).answer(here);
        String leader = answer.leader();
        boolean asks = answer.assumedReports() && !answer.median().status().isNone();
        if (leader == null || !asks || answer.people().isEmpty()) {
            return answer;
        }
        Question question = new Question(words(), out);
        List<String> people = question.ask(new Calculation(request, inputs).assumed(here), leader);
        return new Calculation(request.withReports(people), inputs).answer(here);
    }

    private String text(WeekAnswer answer, String format, Here here, boolean terminal) {
        return switch (format) {
            case "json" -> JsonForm.of(answer);
            case "html" -> HtmlForm.of(answer, language, here.today(answer.zone()));
            default ->
                TextForm.of(answer, language, here.today(answer.zone()), terminal && System.getenv("NO_COLOR") == null);
        };
    }

    private void tell(List<Problem> problems) {
        Words words = words();
        if (problems.isEmpty()) {
            return;
        }
        err.println(
                problems.size() == 1
                        ? words.say("problems.one")
                        : words.say("problems.many", String.valueOf(problems.size())));
        problems.stream().limit(PROBLEMS_SHOWN).forEach(problem -> err.println("  " + line(problem)));
        if (problems.size() > PROBLEMS_SHOWN) {
            err.println("  " + words.say("problems.more", String.valueOf(problems.size() - PROBLEMS_SHOWN)));
        }
    }

    private String line(Problem problem) {
        String what = problem.what(language);
        return problem.line() == 0
                ? words().say("problem", problem.file(), what)
                : words().say("problem.line", problem.file(), String.valueOf(problem.line()), what);
    }

    private Words words() {
        return Words.in("command", language);
    }

    @SuppressWarnings("SystemConsoleNull") // true of JDK 22 to 24; since 25 there is none where nobody sits
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
