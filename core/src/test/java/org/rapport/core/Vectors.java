package org.rapport.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked numbers of METHODS, from vectors.json. */
final class Vectors {

    /** One worked number or list of numbers. */
    record Vector(String key, String section, String what, double tolerance, double[] value) {

        /** Whether x is close enough to the i-th number: relative, or 1e-9 absolute where that is 0. */
        boolean matches(int i, double x) {
            return Math.abs(x - value[i]) <= (value[i] == 0 ? 1e-9 : tolerance * Math.abs(value[i]));
        }

        @Override
        public String toString() {
            return key + " (§" + section + ": " + what + ")";
        }
    }

    private Vectors() {}

    static Map<String, Vector> all() {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors.json"))) {
            Map<String, Vector> vectors = new TreeMap<>();
            for (Map.Entry<String, JsonNode> entry :
                    JsonMapper.builder().build().readTree(in).properties()) {
                vectors.put(entry.getKey(), vector(entry.getKey(), entry.getValue()));
            }
            return vectors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector vector(String key, JsonNode node) {
        return new Vector(
                key,
                node.get("section").asString(),
                node.get("what").asString(),
                node.get("tol").asDouble(),
                numbers(node.get("value")));
    }

    private static double[] numbers(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .flatMap(Vectors::flat)
                        .mapToDouble(number -> number.asDouble(Double.NaN))
                        .toArray()
                : new double[] {value.asDouble(Double.NaN)};
    }

    /** Sets are numbers one after the other. */
    private static Stream<JsonNode> flat(JsonNode value) {
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    }
}
