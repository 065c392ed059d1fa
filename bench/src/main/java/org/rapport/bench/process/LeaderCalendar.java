package org.rapport.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/**
 * One leader's two years in the style of Google's export, from a seed: half of the occurrences come from series (a
 * one-to-one with each of eight reports every other week, other meetings weekly, with exceptions and moved occurrences).
 */
final class LeaderCalendar {

    /** The last day that the calendars are asked about. */
    static final String UNTIL = "2026-11-22";

    /** The reports of all leaders. */
    static final int REPORTS = 8;

    private static final LocalDate FIRST_MONDAY = LocalDate.of(2024, 11, 25);
    private static final int WEEKS = 104;
    private static final int WORKDAY_QUARTERS = 36;
    private static final int COLLEAGUES = 40;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final CalendarWriter out;
    private final SplittableRandom random;
    private final String number;
    private final String team;
    private final int descriptionLength;
    private int events;

    private LeaderCalendar(CalendarWriter out, int number, String team, int descriptionLength) {
        this.out = out;
        this.random = new SplittableRandom(number);
        this.number = String.valueOf(number);
        this.team = team;
        this.descriptionLength = descriptionLength;
    }

    /** Who leads team {@code number}, where each leader has one of their own. */
    static String leader(int number) {
        return "boss" + number + "@firma.example";
    }

    /** Who reports to that leader. */
    static String report(int number, int report) {
        return "report" + report + "." + number + "@firma.example";
    }

    /** The addresses of the reports, for {@code --reports}. */
    static String reports() {
        StringBuilder reports = new StringBuilder(address(0));
        for (int report = 1; report < REPORTS; report++) {
            reports.append(',').append(address(report));
        }
        return reports.toString();
    }

    /** Writes calendar {@code number}, which is also the seed, with about so many occurrences, at least 900. */
    static void write(Path file, int number, int occurrences) throws IOException {
        try (CalendarWriter out = new CalendarWriter(file).head("boss@firma.example")) {
            LeaderCalendar calendar = new LeaderCalendar(out, number, "", 300);
            for (int report = 0; report < REPORTS; report++) {
                calendar.series(2, report, 1);
            }
            int weekly = occurrences / 2 / WEEKS - REPORTS / 2;
            for (int series = 0; series < weekly; series++) {
                calendar.series(1, calendar.random.nextInt(REPORTS), 2 + calendar.random.nextInt(6));
            }
            calendar.singles(occurrences - WEEKS * (weekly + REPORTS / 2));
        }
    }

    /** Writes single events with descriptions of a length. */
    static void writeLong(Path file, int events, int descriptionLength) throws IOException {
        try (CalendarWriter out = new CalendarWriter(file).head("boss@firma.example")) {
            new LeaderCalendar(out, 1, "", descriptionLength).singles(events);
        }
    }

    /** Writes single events of the leader and the reports of team {@code number}. */
    static void writeOfTeam(Path file, int number, int events) throws IOException {
        try (CalendarWriter out = new CalendarWriter(file).head(leader(number))) {
            new LeaderCalendar(out, number, String.valueOf(number), 100).singles(events);
        }
    }

    private void singles(int count) throws IOException {
        for (int event = 0; event < count; event++) {
            LocalDateTime start = start(FIRST_MONDAY.plusWeeks(random.nextInt(WEEKS)));
            begin("e" + events++, utc(start), utc(start.plusMinutes(30L * (1 + random.nextInt(3)))));
            end(random.nextInt(REPORTS), random.nextInt(5), start.toLocalDate());
        }
    }

    private void series(int everyWeeks, int report, int others) throws IOException {
        String uid = "s" + events++;
        LocalDateTime start = start(FIRST_MONDAY);
        begin(uid, berlin(start), berlin(start.plusMinutes(30)));
        out.line("RRULE:FREQ=WEEKLY" + (everyWeeks > 1 ? ";INTERVAL=" + everyWeeks : ""));
        for (int exception = 1; exception <= 3; exception++) {
            out.line("EXDATE" + berlin(start.plusWeeks(12L * exception)));
        }
        end(report, others, FIRST_MONDAY);
        for (int moved = 1; moved <= 4; moved++) {
            LocalDateTime from = start.plusWeeks(20L * moved);
            LocalDateTime to = from.plusDays(1);
            begin(uid, berlin(to), berlin(to.plusMinutes(30)));
            out.line("RECURRENCE-ID" + berlin(from));
            end(report, others, FIRST_MONDAY);
        }
    }

    private LocalDateTime start(LocalDate monday) {
        LocalDate day = monday.plusDays(random.nextInt(DayOfWeek.FRIDAY.getValue()));
        return day.atTime(8, 0).plusMinutes(15L * random.nextInt(WORKDAY_QUARTERS));
    }

    private void begin(String uid, String start, String end) throws IOException {
        out.line("BEGIN:VEVENT").line("DTSTART" + start).line("DTEND" + end);
        out.line("DTSTAMP:20261123T080000Z").line("UID:" + number + uid + "@google.com");
        String boss = "boss" + team + "@firma.example";
        out.line("ORGANIZER;CN=" + boss + ":mailto:" + boss);
        attendee(boss, "ACCEPTED");
    }

    /** The others, then what ends an event; {@code others} is how many there are beside the leader. */
    private void end(int report, int others, LocalDate created) throws IOException {
        for (int other = 0; other < others; other++) {
            boolean isReport = other == 0 || random.nextInt(3) == 0;
            String who = isReport ? teammate((report + other) % REPORTS) : colleague();
            attendee(who, random.nextInt(10) == 0 ? "TENTATIVE" : "ACCEPTED");
        }
        String stamp = ":" + created.format(DateTimeFormatter.BASIC_ISO_DATE) + "T070000Z";
        out.line("CREATED" + stamp);
        out.line("DESCRIPTION:" + "Was war\\, was kommt? ".repeat(descriptionLength / 20));
        out.line("LAST-MODIFIED" + stamp)
                .line("LOCATION:Raum 3")
                .line("SEQUENCE:0")
                .line("STATUS:CONFIRMED");
        out.line("SUMMARY:Besprechung " + events).line("TRANSP:OPAQUE").line("END:VEVENT");
    }

    private void attendee(String address, String response) throws IOException {
        out.line("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=" + response + ";CN=" + address
                + ";X-NUM-GUESTS=0:mailto:" + address);
    }

    private String colleague() {
        return "colleague" + random.nextInt(COLLEAGUES) + "@firma.example";
    }

    private String teammate(int report) {
        return team.isEmpty() ? address(report) : report(Integer.parseInt(team), report);
    }

    private static String address(int report) {
        return "report" + report + "@firma.example";
    }

    private static String berlin(LocalDateTime at) {
        return ";TZID=Europe/Berlin:" + at.format(LOCAL);
    }

    private static String utc(LocalDateTime at) {
        return ":" + at.atZone(BERLIN).withZoneSameInstant(ZoneOffset.UTC).format(LOCAL) + "Z";
    }
}
