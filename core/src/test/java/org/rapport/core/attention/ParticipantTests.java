package org.rapport.core.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.core.attention.Participant.Response;
import org.rapport.core.attention.Participant.Role;

class ParticipantTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    REQUIRED, ORGANIZER, true
                    REQUIRED, ACCEPTED,  true
                    REQUIRED, TENTATIVE, true
                    REQUIRED, NONE,      true
                    REQUIRED, DECLINED,  false
                    OPTIONAL, ORGANIZER, true
                    OPTIONAL, ACCEPTED,  true
                    OPTIONAL, TENTATIVE, true
                    OPTIONAL, NONE,      false
                    OPTIONAL, DECLINED,  false
                    RESOURCE, ACCEPTED,  false
                    RESOURCE, ORGANIZER, false
                    RESOURCE, NONE,      false
                    """)
    void takesPartByRoleAndResponse(Role role, Response response, boolean takesPart) {
        assertThat(new Participant(1, false, role, response).takesPart()).isEqualTo(takesPart);
    }

    @Test
    void takesPartIfOptionalAndSilentButLogged() {
        assertThat(new Participant(1, false, Role.OPTIONAL, Response.NONE, true).takesPart())
                .isTrue();
    }

    @Test
    void refusesANegativeNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Participant(-1, false, Role.REQUIRED, Response.NONE))
                .withMessageContaining("person is -1");
    }
}
