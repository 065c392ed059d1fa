package org.rapport.files.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** A refused people file: exit 2, nothing computed, and what to write instead. */
class RefusedPeopleTests {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "name\\nAnna = people.csv, line 1, column email: The column email is missing",
                "email\\n\"\" = people.csv, line 2",
                "email,valid_from\\na@firma.example,gestern = people.csv, line 2, column valid_from: This is no date. Write it as",
                "email,zone\\na@firma.example,Mond = people.csv, line 2, column zone: There is no such time zone. Write an IANA name",
                "email,cadence_days\\na@firma.example,oft = people.csv, line 2, column cadence_days: This is no number of days. Write",
                "email,contract_days\\na@firma.example,9 = people.csv, line 2, column contract_days: This is no number of working days. Write",
                "email\\na@firma.example\\na@firma.example = people.csv, line 3, column valid_from: This row overlaps with line 2",
                "email,aliases\\na@firma.example,x@firma.example\\nb@firma.example,x@firma.example = people.csv, line 3, column aliases: This alias already belongs to the person in line 2",
                "email,manager\\na@firma.example,a@firma.example = people.csv, line 2, column manager: The reporting line runs in a circle",
            })
    void isToldByFileLineAndColumn(String csv, String sentence) {
        Answer answer = Ask.week("Tu 09:00-10:00 | boss* anna+\n- | | DTSTART:x")
                .people(csv.replace("\\n", "\n").replace("\n\"\"", "\n,x"))
                .answer();
        assertThat(answer.code() + answer.out()).isEqualTo("2");
        assertThat(answer.err()).startsWith(sentence).doesNotContain("DTSTART").hasLineCount(1);
    }
}
