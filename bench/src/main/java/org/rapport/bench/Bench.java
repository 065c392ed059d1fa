package org.rapport.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.rapport.bench.memory.CoreBench;
import org.rapport.bench.memory.PlacingBench;
import org.rapport.bench.memory.StudyBench;
import org.rapport.bench.memory.TieBench;
import org.rapport.bench.process.BackupBench;
import org.rapport.bench.process.FolderBench;
import org.rapport.bench.process.ImportBench;
import org.rapport.bench.process.LargeBench;
import org.rapport.bench.process.LoadBench;
import org.rapport.bench.process.ResultsBench;
import org.rapport.bench.process.SimulateBench;
import org.rapport.bench.process.StartBench;
import org.rapport.bench.process.WeekBench;
import org.rapport.bench.year.PlanYearBench;

/** Starts the benchmark that the first argument names. */
public final class Bench {

    private static final int WRONG_USAGE = 2;
    private static final int MANY_PEOPLE = 10_000;
    private static final int MANY_LEADERS = 1_000;
    private static final int LARGEST_COMPANY = 100_000;
    private static final int MANY_DEALS = 1_000_000;
    private static final int LEADERS_OF_A_YEAR = 24;
    private static final int MANY_CALENDARS = 1_000;

    private Bench() {}

    /** Runs one benchmark and prints its table. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String name = arguments.length == 0 ? "" : arguments[0];
        switch (name) {
            case "week" -> WeekBench.run(out);
            case "core" -> CoreBench.run(out);
            case "tie" -> TieBench.run(out);
            case "folder" -> FolderBench.run(out);
            case "large" -> LargeBench.run(out);
            case "simulate" ->
                SimulateBench.run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : LARGEST_COMPANY, out);
            case "start" -> StartBench.run(out);
            case "load" -> LoadBench.run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : MANY_PEOPLE, out);
            case "import" ->
                ImportBench.run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : MANY_CALENDARS, out);
            case "study" -> StudyBench.run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : MANY_PEOPLE, out);
            case "placing" ->
                PlacingBench.run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : MANY_LEADERS, out);
            case "backup" -> BackupBench.run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : MANY_PEOPLE, out);
            case "results" -> ResultsBench.run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : MANY_DEALS, out);
            case "plan-year" ->
                PlanYearBench.run(arguments.length > 1 ? Integer.parseInt(arguments[1]) : LEADERS_OF_A_YEAR, out);
            default -> {
                System.err.println(usage());
                System.exit(WRONG_USAGE);
            }
        }
    }

    private static String usage() {
        return """
                rapport bench week     one leader's two years in a cold process, beside Python
                rapport bench core     attention and tie over participations in memory: 2, 20, 100 million
                rapport bench tie      the tie alone, beside DuckDB's grouped sum of the same rows
                rapport bench folder   a folder of 1,000 calendars
                rapport bench large    a file of 1 GB, a series without end since 1925, a line of 50 MB
                rapport bench simulate [N]  companies of 1,000, 10,000 and 100,000 people (up to N) as files
                rapport bench start    serve until its first page, and the memory of it with its database
                rapport bench load [N] My week, Person and My place at 100 requests/s, with N people and 2,000 contacts each
                rapport bench import [N] N calendars of 2,000 events, brought by their leaders to serve
                rapport bench backup [N] a backup of N people with 2,000 contacts each and its restore, beside plain COPY
                rapport bench study [N] a year of releases for N leaders, the support rule included
                rapport bench results [N] an export of N deals, looked at, taken twice and taken back
                rapport bench plan-year [N] a simulated year of N leaders with the plan and without
                rapport bench placing [N] a week's sessions of N leaders with 12 sellers each, placed into free times""";
    }
}
