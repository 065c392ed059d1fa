package org.rapport.files.simulate.life;

import java.util.List;
import org.rapport.files.simulate.absences.Away;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.events.Appointment;

/**
 * A person's life within the company's span.
 *
 * @param owner whose it is
 * @param absences when they are away
 * @param appointments what they have, alone and with others
 */
public record Diary(Person owner, List<Away> absences, List<Appointment> appointments) {

    public Diary {
        absences = List.copyOf(absences);
        appointments = List.copyOf(appointments);
    }

    /**
     * What is told of it of somebody who is only seen for a time.
     *
     * @param seen its owner as they are told of
     * @param missing who isn't told of at all
     */
    public Diary within(Person seen, List<Person> missing) {
        return new Diary(
                seen,
                absences.stream()
                        .filter(away -> seen.employed().contains(away.days().from()))
                        .toList(),
                appointments.stream()
                        .filter(appointment -> missing.stream().noneMatch(appointment::names))
                        .map(appointment -> appointment.within(seen.employed()))
                        .filter(appointment -> !appointment.occurrences().isEmpty())
                        .toList());
    }
}
