package org.rapport.files.simulate.results;

import java.time.LocalDate;
import org.rapport.files.simulate.company.Person;

/** What the planted effect of attention on revenue reads: hours that leaders gave, whoever counted them. */
@FunctionalInterface
public interface Attention {

    /** Hours of H2 per report and week at which attention moves nothing. */
    double USUAL_HOURS = 0.3;

    /**
     * Hours of H2 that the leader gave in the week that begins on that Monday, divided by the number of their reports
     * then; for weeks before the calendars begin, what is usual for that leader.
     */
    double hoursPerReport(Person leader, LocalDate monday);
}
