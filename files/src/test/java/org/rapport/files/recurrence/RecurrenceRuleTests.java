package org.rapport.files.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The rules of ical.net and dateutil, with DTSTART as the first occurrence, as the contract of {@code week} has it. */
class RecurrenceRuleTests {

    private static final LocalDateTime FAR = LocalDateTime.of(9999, 12, 31, 23, 59);

    record Vector(String rule, LocalDateTime start, List<LocalDateTime> instances) {
        @Override
        public String toString() {
            return rule + " from " + start;
        }
    }

    static Stream<Vector> vectors() throws Exception {
        try (InputStream in = RecurrenceRuleTests.class.getResourceAsStream("/recurrence-rules.json")) {
            JsonNode all = new ObjectMapper().readTree(in);
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(node -> node.has("instances"))
                    .filter(node -> !node.get("rrule").asString().matches(".*FREQ=(HOURLY|MINUTELY|SECONDLY).*"))
                    .map(RecurrenceRuleTests::vector)
                    .toList()
                    .stream();
        }
    }

    private static Vector vector(JsonNode node) {
        List<LocalDateTime> instances = new ArrayList<>();
        node.get("instances").forEach(instance -> instances.add(time(instance.asString())));
        return new Vector(node.get("rrule").asString(), time(node.get("dtstart").asString()), instances);
    }

    private static LocalDateTime time(String text) {
        try {
            return Moment.parse(text, null).local();
        } catch (Moment.Unreadable e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void givesTheInstancesOfIndependentLibraries(Vector vector) throws Exception {
        RecurrenceRule rule = RecurrenceRule.parse(vector.rule, null);
        TreeSet<LocalDateTime> expected = new TreeSet<>(vector.instances);
        boolean startsOutsideTheRule = expected.add(vector.start);
        if (startsOutsideTheRule && rule.count() > 0 && expected.size() > rule.count()) {
            expected.pollLast();
        }
        Moment start = new Moment(vector.start, vector.instances.isEmpty(), null);
        long until = rule.untilSecond(start, ZoneOffset.UTC.getRules());
        TreeSet<LocalDateTime> actual = new TreeSet<>(List.of(vector.start));
        RuleTimes times = rule.from(vector.start, FAR);
        for (LocalDateTime at = times.next(); at != null; at = times.next()) {
            boolean over = (rule.count() > 0 && actual.size() == rule.count() && !actual.contains(at))
                    || at.toEpochSecond(ZoneOffset.UTC) > until
                    || (rule.count() == 0 && !expected.isEmpty() && at.isAfter(expected.last()));
            if (over) {
                break;
            }
            actual.add(at);
        }
        assertThat(actual).isEqualTo(expected);
    }
}
