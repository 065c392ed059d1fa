package org.rapport.app.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That there is an occasion to give a talk more time, and where either of the pair says so: on its page, and for the seller on My place as well. */
@Configuration(proxyBeanMethods = false)
class OccasionSection {

    @Bean
    Section occasionOfThePair(Clock clock) {
        return new OccasionOn(Section.On.PERSON, 107, "person", clock);
    }

    @Bean
    Section occasionOfThePlace(Clock clock) {
        return new OccasionOn(Section.On.PLACE, 150, "place", clock);
    }

    private record OccasionOn(Section.On on, int order, String from, Clock clock) implements Section {

        @Override
        public Optional<Part> find(Asked asked) {
            JdbcClient client = asked.client();
            int reader = asked.who().person();
            if (!Purposes.isOn(asked, "talks")) {
                return Optional.empty();
            }
            Named leader = ReportingLines.findLeader(asked).orElse(null);
            if (on == Section.On.PLACE) {
                return leader == null ? Optional.empty() : Optional.of(part(client, leader, reader, reader));
            }
            return ReportingLines.findSeller(asked).map(seller -> {
                boolean isLeader = seller.id() != reader;
                String name = isLeader || leader == null ? seller.name() : leader.name();
                return part(client, new Named(asked.whose(), name), seller.id(), reader);
            });
        }

        private Part part(JdbcClient client, Named other, int seller, int reader) {
            LocalDate today = LocalDate.now(clock);
            return new Part(
                    "occasion.jte",
                    new OccasionPage(
                            other.id(),
                            other.name(),
                            seller != reader,
                            Occasions.list(client, today, reader).get(seller),
                            today,
                            from));
        }
    }
}
