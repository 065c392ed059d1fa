package org.rapport.files;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** In which language a program answers. */
public final class Languages {

    private Languages() {}

    /** By LC_ALL, LC_MESSAGES or LANG, the first that is set; on systems without these by Java's own; else German. */
    public static Locale ofEnvironment(Map<String, String> environment) {
        String set = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(Objects::nonNull)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        boolean windows = set.isEmpty() && environment.containsKey("OS");
        String language = windows ? Locale.getDefault().getLanguage() : set;
        return language.startsWith("en") ? Locale.ENGLISH : Locale.GERMAN;
    }
}
