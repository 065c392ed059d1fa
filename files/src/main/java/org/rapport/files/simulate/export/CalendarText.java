package org.rapport.files.simulate.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.rapport.core.attention.Event.ShowAs;
import org.rapport.core.attention.Event.Status;

/** Writes one calendar in the style of the program from which it comes, entry by entry; keeps nothing. */
public final class CalendarText {

    private final FoldedLines out;
    private final Style style;
    private final Owner owner;
    private final People people;

    public CalendarText(Appendable out, Style style, Owner owner) {
        this.out = new FoldedLines(out, style == Style.OUTLOOK ? '\t' : ' ');
        this.style = style;
        this.owner = owner;
        this.people = new People(this.out, style, owner);
    }

    /**
     * Writes what stands at the beginning.
     *
     * @param from the first day of the calendar
     * @param zones all zones in which entries lie
     * @throws IOException where it can't be written
     */
    public void begin(LocalDate from, Set<ZoneId> zones) throws IOException {
        out.line("BEGIN:VCALENDAR");
        out.line("PRODID:" + style.producer());
        out.line("VERSION:2.0");
        if (style == Style.OUTLOOK) {
            out.line("METHOD:PUBLISH");
            out.line("X-CALSTART:" + Clocks.utc(from.atStartOfDay(), owner.zone()));
            out.line("X-WR-CALNAME:" + FoldedLines.escaped(owner.name()));
            out.line("X-OWNER;CN=" + FoldedLines.quoted(owner.name()) + ":mailto:" + owner.email());
        } else {
            out.line("CALSCALE:GREGORIAN");
            out.line("X-WR-CALNAME:" + (style == Style.EXCHANGE ? "Kalender" : owner.email()));
            out.line("X-WR-TIMEZONE:" + owner.zone());
        }
        for (ZoneId zone : zones) {
            Clocks.zone(out, style.zone(zone), zone);
        }
    }

    /** Writes an entry. */
    public void add(Entry entry) throws IOException {
        out.line("BEGIN:VEVENT");
        out.line("UID:" + entry.id().uid());
        times(entry);
        people.write(entry);
        look(entry.look());
        out.line("SEQUENCE:" + entry.id().sequence());
        out.line("END:VEVENT");
    }

    /** Writes what stands at the end. */
    public void end() throws IOException {
        out.line("END:VCALENDAR");
    }

    private void times(Entry entry) throws IOException {
        Entry.Times times = entry.times();
        String modified = Clocks.utc(LocalDateTime.ofInstant(entry.id().modified(), ZoneOffset.UTC), ZoneOffset.UTC);
        out.line("DTSTAMP:" + modified);
        out.line("LAST-MODIFIED:" + modified);
        out.line("DTSTART" + time(times.start(), times));
        out.line("DTEND" + time(times.start().plusMinutes(times.minutes()), times));
        if (times.rule() != null) {
            out.line("RRULE:" + times.rule());
        }
        for (LocalDateTime excluded : times.excluded()) {
            out.line("EXDATE" + time(excluded, times));
        }
        LocalDateTime replaces = entry.id().replaces();
        if (replaces != null) {
            out.line("RECURRENCE-ID" + time(replaces, times));
        }
    }

    private String time(LocalDateTime at, Entry.Times times) {
        return times.allDay() ? ";VALUE=DATE:" + Clocks.date(at) : style.time(at, times);
    }

    private void look(Entry.Look look) throws IOException {
        out.line((style == Style.OUTLOOK ? "SUMMARY;LANGUAGE=de:" : "SUMMARY:") + FoldedLines.escaped(look.title()));
        if (style != Style.OUTLOOK || look.status() == Status.CANCELLED) {
            out.line("STATUS:" + look.status());
        }
        out.line("TRANSP:" + (look.showAs() == ShowAs.FREE ? "TRANSPARENT" : "OPAQUE"));
        if (look.isPrivate()) {
            out.line("CLASS:PRIVATE");
        }
        if (style.carriesCategories()) {
            if (look.category() != null) {
                out.line("CATEGORIES:" + FoldedLines.escaped(look.category()));
            }
            out.line("X-MICROSOFT-CDO-BUSYSTATUS:" + busyStatus(look.showAs()));
        }
        if (look.video()) {
            out.line(video());
        }
    }

    private static String busyStatus(ShowAs showAs) {
        return showAs == ShowAs.ELSEWHERE ? "WORKINGELSEWHERE" : showAs.name();
    }

    private String video() {
        return switch (style) {
            case OUTLOOK, EXCHANGE -> "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://meeting.firma.example/";
            case GOOGLE -> "X-GOOGLE-CONFERENCE:https://meeting.firma.example/";
            case APPLE -> "CONFERENCE;VALUE=URI:https://meeting.firma.example/";
        };
    }
}
