package org.rapport.files.simulate.calendars;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Name;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.export.CalendarText;
import org.rapport.files.simulate.export.Owner;
import org.rapport.files.simulate.life.Diary;

/** A person's calendar as text, as their program exports it on the evening of the company's {@code until}. */
public final class CalendarOf {

    private final Company company;
    private final Diary diary;

    /** That of a diary. */
    public CalendarOf(Company company, Diary diary) {
        this.company = company;
        this.diary = diary;
    }

    /** Writes it; nothing is kept. */
    public void write(Appendable out) throws IOException {
        LocalDate until = company.until();
        Person person = diary.owner();
        Name name = person.nameOn(until);
        ZoneId zone = person.contract().zone();
        List<Appointment> known = diary.appointments().stream()
                .map(appointment -> appointment.findKnownOn(until))
                .flatMap(Optional::stream)
                .toList();
        Set<ZoneId> zones = new LinkedHashSet<>(List.of(zone));
        known.forEach(appointment -> zones.add(appointment.times().zone()));
        CalendarText text =
                new CalendarText(out, person.contract().style(), new Owner(name.email(), name.full(), zone));
        text.begin(company.start(), zones);
        Entries entries = new Entries(person, text, company.end());
        for (Appointment appointment : known) {
            entries.add(appointment);
        }
        text.end();
    }
}
