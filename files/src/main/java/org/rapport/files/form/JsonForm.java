package org.rapport.files.form;

import java.io.StringWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.files.Problem;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.Median;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;
import org.rapport.files.answer.WeekAnswer.Week;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The answer for programs, as the contract of {@code week} fixes it; numbers are unrounded. */
public final class JsonForm {

    private final JsonGenerator json;

    private JsonForm(JsonGenerator json) {
        this.json = json;
    }

    /** One JSON object and a line end. */
    public static String of(WeekAnswer answer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new JsonForm(json).write(answer);
        }
        return text.append('\n').toString();
    }

    private void write(WeekAnswer answer) {
        json.writeStartObject();
        string("leader", answer.leader());
        string("zone", answer.zone().getId());
        string("until", answer.until().toString());
        json.writeBooleanProperty("assumedReports", answer.assumedReports());
        json.writeArrayPropertyStart("weeks");
        answer.weeks().forEach(this::week);
        json.writeEndArray();
        median(answer.median());
        number("gini", answer.gini());
        number("giniCorrected", answer.giniCorrected());
        json.writeArrayPropertyStart("people");
        answer.people().forEach(this::person);
        json.writeEndArray();
        events(answer.events());
        source(answer.source());
        json.writeArrayPropertyStart("problems");
        answer.problems().forEach(this::problem);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void week(Week week) {
        json.writeStartObject();
        string("week", week.label());
        number("availability", week.availability());
        json.writeBooleanProperty("excluded", week.excluded());
        hours(week.hours());
        number("total", week.hours().total());
        Hours adjusted = week.adjusted();
        if (adjusted != null) {
            json.writeObjectPropertyStart("adjusted");
            hours(adjusted);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void hours(Hours hours) {
        number("h1", hours.h1());
        number("h2", hours.h2());
        number("h3", hours.h3());
    }

    private void median(Median median) {
        json.writeObjectPropertyStart("median");
        number("h1", median.h1());
        number("h2", median.h2());
        number("h3", median.h3());
        json.writeNumberProperty("weeks", median.weeks());
        string("status", median.status().name());
        string("verdict", median.verdict() == null ? null : median.verdict().name());
        json.writeEndObject();
    }

    private void person(PersonAnswer person) {
        json.writeStartObject();
        string("email", person.email());
        string("name", person.name());
        number("hours", person.hours());
        integer("oneToOnes", person.oneToOnes());
        string(
                "lastOneToOne",
                person.lastOneToOne() == null ? null : person.lastOneToOne().toString());
        integer("gapDays", person.gapDays());
        integer("cadenceDays", person.cadenceDays());
        number("overdueRatio", person.overdueRatio());
        string("level", person.level().name().toLowerCase(Locale.ROOT));
        json.writeBooleanProperty("rhythmBroken", person.rhythmBroken());
        number("rhythm", person.rhythm());
        number("bond", person.bond());
        json.writeEndObject();
    }

    private void events(WeekAnswer.Events events) {
        json.writeObjectPropertyStart("events");
        integer("read", events.read());
        integer("occurrences", events.occurrences());
        integer("counted", events.counted());
        integer("skippedPrivate", events.skippedPrivate());
        json.writeEndObject();
    }

    private void source(WeekAnswer.Source source) {
        json.writeObjectPropertyStart("source");
        string("producer", source.producer());
        integer("timed", source.timed());
        integer("withOthers", source.withOthers());
        integer("withResponses", source.withResponses());
        json.writeArrayPropertyStart("arrangers");
        source.arrangers().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Reasons are in English: who reads JSON is a program. */
    private void problem(Problem problem) {
        json.writeStartObject();
        string("file", problem.file());
        integer("line", problem.line());
        string("what", problem.what(Locale.ENGLISH));
        json.writeEndObject();
    }

    private void string(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private void number(String name, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    private void integer(String name, @Nullable Integer value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }
}
