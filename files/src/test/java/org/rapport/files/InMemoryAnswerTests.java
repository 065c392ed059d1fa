package org.rapport.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapport.files.answer.Calculation;
import org.rapport.files.answer.Calculation.Here;
import org.rapport.files.answer.Calculation.Inputs;
import org.rapport.files.answer.Request;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.form.JsonForm;
import org.rapport.files.people.Absence;
import org.rapport.files.people.People;
import org.rapport.files.people.Period;
import org.rapport.files.people.Person;
import org.rapport.files.people.PersonRow;
import org.rapport.files.week.Ask;
import org.rapport.files.week.Calendars;

/** Who holds calendars and people in memory gets the answer of the command, without a file and without a command line. */
class InMemoryAnswerTests {

    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 22);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Period EVER = new Period(LocalDate.MIN, LocalDate.MAX);
    private static final String TALKS = """
            Mo 09:00-10:00 | boss* anna+
            We 09:00-11:00 | boss* anna+ bert+
            """;

    @Test
    void givesTheAnswerOfTheCommand() throws Exception {
        String people = """
                email              , manager
                boss@firma.example ,
                anna@firma.example , boss@firma.example
                bert@firma.example , boss@firma.example
                """;
        String command = Ask.week(TALKS).people(people).answer().out();
        assertThat(JsonForm.of(answer(team("boss", "anna", "bert"), List.of()))).isEqualTo(command);
    }

    @Test
    void knowsWhoWasAway() throws Exception {
        Period monday = new Period(Calendars.MONDAY, Calendars.MONDAY);
        WeekAnswer answer = answer(
                team("boss", "anna", "bert"), List.of(new Absence("boss@firma.example", monday, Absence.Part.FULL)));
        assertThat(answer.weeks().getLast().availability()).isEqualTo(0.8);
    }

    @Test
    void refusesPeopleWhoseNumbersAreNotTheirPlaces() {
        Person anna = person(1, "anna");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new People(List.of(anna), Map.of(anna.email(), 1)))
                .withMessage("person 0 has the id 1; it has to be 0");
    }

    private static WeekAnswer answer(People people, List<Absence> absences) throws Exception {
        Request request = Request.of("boss@firma.example", UNTIL, BERLIN).over(1);
        return new Calculation(request, Inputs.of(List.of(calendar()), people, absences))
                .answer(Here.after(UNTIL, BERLIN));
    }

    private static CalendarFile calendar() throws IOException {
        byte[] bytes = Calendars.of("boss.ics", TALKS).getBytes(StandardCharsets.UTF_8);
        return CalendarReader.read("boss.ics", new ByteArrayInputStream(bytes), CalendarReader.Privacy.NOTHING);
    }

    /** Everybody but the first reports to the first. */
    private static People team(String... names) {
        List<Person> persons = new ArrayList<>();
        Map<String, Integer> addresses = new HashMap<>();
        for (String name : names) {
            addresses.put(Calendars.address(name), persons.size());
            persons.add(person(persons.size(), name));
        }
        return new People(persons, addresses);
    }

    private static Person person(int id, String name) {
        String email = Calendars.address(name);
        String manager = id == 0 ? "" : "boss@firma.example";
        PersonRow row = new PersonRow(0, email, "", manager, 14, 5, EVER, null, Set.of());
        return new Person(id, "", email, "", List.of(row));
    }
}
