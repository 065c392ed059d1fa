package org.rapport.app.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of the house.
 *
 * @param found those who are shown, and how many there are
 * @param text what was looked for; empty for all
 * @param number of this page, from 1
 * @param taken what a file just brought; null = none
 * @param refused why a file was refused; null = it wasn't
 */
public record PeoplePage(
        Persons.Found found,
        String text,
        int number,
        PeopleImport.@Nullable Result taken,
        @Nullable String refused) {

    static PeoplePage of(Persons.Found found) {
        return new PeoplePage(found, "", 1, null, null);
    }

    PeoplePage with(PeopleImport.@Nullable Result result, @Nullable String why) {
        return new PeoplePage(found, text, number, result, why);
    }

    /** Who is shown. */
    public List<Persons.Row> rows() {
        return found.rows();
    }

    /** How many there are. */
    public String count() {
        return String.valueOf(found.count());
    }

    /** Key of the first sentence. */
    public String sentence() {
        return (text.isEmpty() ? "people.sentence." : "people.found.") + (found.count() == 1 ? "one" : "many");
    }

    /** How many pages there are. */
    public int pages() {
        return Math.max(1, (found.count() + Persons.PAGE - 1) / Persons.PAGE);
    }

    /** Where another page of these stands. */
    public String address(int page) {
        return "/people?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&page=" + page;
    }

    /** How many a file just brought. */
    public String takenCount() {
        return taken == null ? "" : String.valueOf(taken.persons());
    }

    /** How many of a file were left out because they were forgotten; empty for none. */
    public String forgottenCount() {
        return taken == null || taken.leftOut() == 0 ? "" : String.valueOf(taken.leftOut());
    }

    /** The managers that nobody knows. */
    public List<String> unknownManagers() {
        return taken == null ? List.of() : taken.unknownManagers();
    }
}
