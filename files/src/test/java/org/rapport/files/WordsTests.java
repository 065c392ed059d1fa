package org.rapport.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"week", "command", "simulate", "problems", "refusals"})
    void saysTheSameInBothLanguages(String name) throws IOException {
        Properties german = read(name, "de");
        Properties english = read(name, "en");
        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(german.stringPropertyNames())
                .allSatisfy(key -> assertThat(gaps(german, key)).isEqualTo(gaps(english, key)));
    }

    private static int gaps(Properties words, String key) {
        return new MessageFormat(words.getProperty(key, ""), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String name, String language) throws IOException {
        Properties words = new Properties();
        String file = name + "_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
