package org.rapport.files.simulate.calendars;

import java.util.Locale;
import org.rapport.files.simulate.absences.Away;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.life.Diary;

/** absences.csv: who is away, as known at the company's {@code until}; never why. */
public final class AbsencesTable {

    /** The first line. */
    public static final String HEADER = "email,from,until,part\n";

    private final Company company;
    private final StringBuilder out;

    /** Rows go to {@code out}. */
    public AbsencesTable(Company company, StringBuilder out) {
        this.company = company;
        this.out = out;
    }

    /** The rows of a person. */
    public void add(Diary diary) {
        for (Away away : diary.absences()) {
            if (!away.known().isAfter(company.until())) {
                out.append(diary.owner().emailOn(away.days().from())).append(',');
                out.append(away.days().from())
                        .append(',')
                        .append(away.days().until())
                        .append(',');
                out.append(away.part().name().toLowerCase(Locale.ROOT)).append('\n');
            }
        }
    }
}
