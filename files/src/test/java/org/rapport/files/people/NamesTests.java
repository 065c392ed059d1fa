package org.rapport.files.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names compare: contract of week, {@code invalid:nomail}. */
class NamesTests {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            quoteCharacter = '\0',
            value = {
                "Jörg Müller = jorg muller",
                "Müller, Jörg = jorg muller",
                "  JÖRG\t\u00a0 MÜLLER  = jorg muller",
                "\"Jörg\" 'J' `M´ ‘a’ ‚b‛ “c” „d‟ «e» ‹f› = jorg j m a b c d e f",
                "Müller, Jörg, Dr. = muller, jorg, dr.",
                "Weiß = weiß",
                "Mueller = mueller",
                "Łukasz Ñandú = łukasz nandu",
                ", Anna = anna",
            })
    void turnsThemRoundAndStripsAccentsQuotesAndSpace(String name, String comparable) {
        assertThat(Names.comparable(name)).isEqualTo(comparable);
    }
}
