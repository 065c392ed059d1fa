package org.rapport.app.trust.packet;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapport.core.Parameters;
import org.rapport.files.Words;

/** Each number of METHODS that is a decision, with its name and what it decides. */
public final class Rules {

    private Rules() {}

    /** A number: its name in the program, what it decides, and its value. */
    public record Rule(String name, String text, String value) {}

    /** All of them, in that language. */
    public static List<Rule> list(Parameters parameters, Locale language) {
        String column = Words.beside(Rules.class, language).language().getLanguage();
        Map<String, String> texts = new LinkedHashMap<>();
        Catalogue.records("parameters.csv").forEach(row -> texts.put(row.getField("name"), row.getField(column)));
        return values(parameters).entrySet().stream()
                .filter(value -> !value.getKey().equals("version"))
                .map(value ->
                        new Rule(value.getKey(), texts.getOrDefault(value.getKey(), value.getKey()), value.getValue()))
                .toList();
    }

    /** Name to value of each number, those of records within records too. */
    public static Map<String, String> values(Record parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        collect("", parameters, values);
        return values;
    }

    private static void collect(String before, Record of, Map<String, String> values) {
        for (RecordComponent component : of.getClass().getRecordComponents()) {
            Object value = read(component, of);
            String name = before + component.getName();
            if (value instanceof Record inner) {
                collect(name + ".", inner, values);
            } else {
                values.put(name, String.valueOf(value).replaceAll("\\.0\\b", ""));
            }
        }
    }

    private static Object read(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
