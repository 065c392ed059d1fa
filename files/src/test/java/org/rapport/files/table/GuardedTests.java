package org.rapport.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a cell is written of comes back the same, and no spreadsheet takes it for a formula. */
class GuardedTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Anna", "=SUM(1)", "'=SUM(1)", "''=SUM(1)", "-1", "'-1", "'Anna", "''", "+49", "@anna", "a=b"
            })
    void comesBackTheSame(String text) {
        String cell = Guarded.written(text);
        assertThat(Guarded.read(cell)).isEqualTo(text);
        assertThat(cell)
                .doesNotStartWith("=")
                .doesNotStartWith("-")
                .doesNotStartWith("+")
                .doesNotStartWith("@");
    }
}
