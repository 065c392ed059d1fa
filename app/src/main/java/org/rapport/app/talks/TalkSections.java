package org.rapport.app.talks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Agenda and promises on the page of the pair; what is open with anybody on My week and My place. */
@Configuration(proxyBeanMethods = false)
class TalkSections {

    @Bean
    Section talkOfThePair(Clock clock) {
        return new OfThePair(clock);
    }

    @Bean
    Section openOfTheWeek(Clock clock) {
        return new Open(Section.On.WEEK, 130, clock);
    }

    @Bean
    Section openOfThePlace(Clock clock) {
        return new Open(Section.On.PLACE, 60, clock);
    }

    private record OfThePair(Clock clock) implements Section {

        @Override
        public On on() {
            return On.PERSON;
        }

        @Override
        public int order() {
            return 105;
        }

        @Override
        public Optional<Part> find(Asked asked) {
            return Purposes.isOn(asked, "talks")
                    ? Two.find(asked)
                            .map(two -> new Part(
                                    "talk.jte",
                                    TalkParts.talk(
                                            asked.client(),
                                            two,
                                            "person",
                                            LocalDate.now(clock),
                                            asked.language(),
                                            null)))
                    : Optional.empty();
        }
    }

    private record Open(Section.On on, int order, Clock clock) implements Section {

        @Override
        public Optional<Part> find(Asked asked) {
            if (!Purposes.isOn(asked, "talks")) {
                return Optional.empty();
            }
            int reader = asked.who().person();
            OpenPage page = TalkParts.open(
                    asked.client(),
                    reader,
                    on == On.PLACE ? ReportingLines.findLeader(asked).orElse(null) : null,
                    on.page(),
                    LocalDate.now(clock),
                    asked.language());
            asked.shows(
                    page.promises().stream().map(TalkPage.PromiseRow::person).toList());
            return page.isEmpty() ? Optional.empty() : Optional.of(new Part("open.jte", page));
        }
    }
}
