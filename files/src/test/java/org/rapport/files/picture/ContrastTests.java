package org.rapport.files.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of the style sheet, light, dark and print, can be read (WCAG 2, 1.4.3: 4.5 to 1). */
class ContrastTests {

    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):#([0-9a-f]{3,6})");

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "quiet, paper",
        "accent, paper",
        "line, paper",
        "due, paper",
        "overdue, paper",
        "neglected, paper",
        "line, ground",
        "quiet, ground"
    })
    void textCanBeRead(String text, String ground) throws IOException {
        for (int scheme = 0; scheme < 3; scheme++) {
            Map<String, Integer> colours = colours(scheme);
            assertThat(contrast(colours, text, ground))
                    .as("%s on %s in scheme %d", text, ground, scheme)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"ground, s1", "s1, s2", "s2, s3", "s3, s4", "s4, s5"})
    void shadesGrowWithTheHours(String weaker, String stronger) throws IOException {
        for (int scheme = 0; scheme < 3; scheme++) {
            Map<String, Integer> colours = colours(scheme);
            assertThat(contrast(colours, stronger, "paper"))
                    .as("%s after %s in scheme %d", stronger, weaker, scheme)
                    .isGreaterThan(contrast(colours, weaker, "paper"));
        }
    }

    /** The variables of the n-th block that sets the paper: light, dark, print. */
    private static Map<String, Integer> colours(int scheme) throws IOException {
        String block = style().split("--paper", -1)[scheme + 1];
        Map<String, Integer> colours = new HashMap<>();
        Matcher matcher = COLOUR.matcher("--paper" + block.substring(0, block.indexOf('}')));
        while (matcher.find()) {
            String hex = matcher.group(2);
            colours.put(
                    matcher.group(1), Integer.parseInt(hex.length() == 3 ? hex.replaceAll("\\w", "$0$0") : hex, 16));
        }
        return colours;
    }

    private static String style() throws IOException {
        try (InputStream in = ContrastTests.class.getResourceAsStream("/org/rapport/files/week.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("var(--paper)", "");
        }
    }

    private static double contrast(Map<String, Integer> colours, String one, String other) {
        int a = colours.getOrDefault(one, 0);
        int b = colours.getOrDefault(other, 0);
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
