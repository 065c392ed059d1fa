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
}
