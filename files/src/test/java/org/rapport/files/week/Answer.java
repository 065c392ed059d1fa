package org.rapport.files.week;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a call of {@code week} gave, told in one line: numbers are rounded to nine decimals, null is "null".
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
public record Answer(int code, String out, String err) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        return JSON.readTree(out);
    }

    /** The values at these places, such as {@code "median/h1"}, separated by spaces. */
    public String at(String... places) {
        return List.of(places).stream()
                .map(place -> text(json().at("/" + place)))
                .collect(Collectors.joining(" "));
    }

    public double number(String place) {
        return json().at("/" + place).asDouble();
    }

    /** h1, h2, h3 and total of the last week. */
    public String hours() {
        JsonNode weeks = json().get("weeks");
        JsonNode week = weeks.get(weeks.size() - 1);
        return fields(week, "h1", "h2", "h3", "total");
    }

    /** Fields of a person, such as {@code person("anna", "hours", "level")}. */
    public String person(String name, String... fields) {
        return StreamSupport.stream(json().get("people").spliterator(), false)
                .filter(person -> person.get("email").asString().equals(Calendars.address(name)))
                .findFirst()
                .map(person -> fields(person, fields))
                .orElse("nobody");
    }

    /** A field of all people, in their order. */
    public String people(String field) {
        return StreamSupport.stream(json().get("people").spliterator(), false)
                .map(person -> text(person.get(field)))
                .collect(Collectors.joining(" "));
    }

    /** {@code file:line reason} of each problem. */
    public List<String> problems() {
        return StreamSupport.stream(json().get("problems").spliterator(), false)
                .map(problem -> problem.get("file").asString() + ":"
                        + problem.get("line").asInt() + " "
                        + problem.get("what").asString())
                .toList();
    }

    private static String fields(JsonNode node, String... fields) {
        return List.of(fields).stream().map(field -> text(node.path(field))).collect(Collectors.joining(" "));
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode()) {
            return "absent";
        }
        return node.isNumber() ? number(node.asDouble()) : node.isString() ? node.asString() : node.toString();
    }

    private static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
