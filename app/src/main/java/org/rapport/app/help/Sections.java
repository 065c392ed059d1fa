package org.rapport.app.help;

import java.time.Clock;
import org.rapport.app.web.Section;
import org.rapport.app.web.Section.On;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where requests of the team are shown: before the week's heading, and below that of My place. */
@Configuration(value = "helpSections", proxyBeanMethods = false)
class Sections {

    @Bean
    Section helpOnTheWeek(Clock clock) {
        return new TeamSection(On.WEEK, 60, clock);
    }

    @Bean
    Section helpOnThePlace(Clock clock) {
        return new TeamSection(On.PLACE, 100, clock);
    }
}
