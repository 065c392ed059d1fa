package org.rapport.app.trust;

import java.time.LocalDate;
import java.util.Optional;
import org.rapport.app.web.Days;
import org.rapport.app.web.Section;
import org.rapport.app.web.Section.On;
import org.rapport.files.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That all is switched off, said first on every page of figures. */
@Configuration(proxyBeanMethods = false)
public class PausedSection {

    private static final int FIRST = -100;

    @Bean
    Section pausedOnTheWeek() {
        return new PausedOn(On.WEEK);
    }

    @Bean
    Section pausedOnTheTeam() {
        return new PausedOn(On.TEAM);
    }

    @Bean
    Section pausedOnThePlace() {
        return new PausedOn(On.PLACE);
    }

    /** Since when, in words. */
    public record Page(String sentence) {}

    private record PausedOn(On on) implements Section {

        @Override
        public int order() {
            return FIRST;
        }

        @Override
        public Optional<Part> find(Asked asked) {
            return asked.client()
                    .sql("select since::date as since, current_date as today from trust.pause where source = 'all'")
                    .query((row, number) -> Days.say(
                            row.getObject("since", LocalDate.class),
                            row.getObject("today", LocalDate.class),
                            asked.language()))
                    .optional()
                    .map(day -> new Part(
                            "paused.jte",
                            new Page(Words.beside(PausedSection.class, asked.language())
                                    .say("paused", day))));
        }
    }
}
