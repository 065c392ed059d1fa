package org.rapport.app.people.person;

import java.util.List;
import java.util.Locale;
import org.rapport.app.people.Regions;
import org.rapport.files.Words;

/**
 * All that the admin keeps of one person, with the forms that change it.
 *
 * @param id theirs
 * @param name how they are called; their address where they have no name
 * @param isPerson whether it is a human, who can come in
 * @param companyRegion of the company's public holidays
 * @param parts in order
 * @param reports names of who reports to them today
 */
public record PersonPage(
        int id, String name, boolean isPerson, String companyRegion, List<Filled> parts, List<String> reports) {

    /** A part with what is kept, and its form. */
    public record Filled(String name, List<Part.Row> rows, Form form) {

        /** The columns of what is kept. */
        public List<String> columns(Words words) {
            return List.of(words.say("part." + name + ".columns").split("\\|"));
        }

        /** Whether the form changes something that is there. */
        public boolean changes() {
            return !form.value("was").isEmpty();
        }
    }

    /** The rows of a part as the page tells them. */
    public static String cell(String cell, Words words) {
        return cell.startsWith("@") ? words.say(cell.substring(1)) : cell;
    }

    /** Regions to choose from. */
    public List<Regions.Group> regions(Form form, Locale language) {
        return Regions.groups(List.of(companyRegion, form.value("region")), language);
    }
}
