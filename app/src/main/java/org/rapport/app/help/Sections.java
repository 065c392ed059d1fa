package org.rapport.app.help;

import java.time.Clock;
import java.util.List;
import org.rapport.app.web.Section;
import org.rapport.app.web.Section.On;
import org.rapport.app.web.Witness;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where requests of the team are shown: before the week's heading, and below that of My place. */
@Configuration("helpSections")
class Sections {

    @Bean
    Section helpOnTheWeek(List<Witness> witnesses, Clock clock) {
        return new TeamSection(On.WEEK, 60, witnesses, clock);
    }

    @Bean
    Section helpOnThePlace(List<Witness> witnesses, Clock clock) {
        return new TeamSection(On.PLACE, 100, witnesses, clock);
    }
}
