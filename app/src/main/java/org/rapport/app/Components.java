package org.rapport.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * The components of all modules, from the list that the build makes: Spring asks the classes themselves then, which a start loads
 * anyway, and doesn't read their files one by one.
 */
final class Components {

    private static final String LIST = "META-INF/spring.components";

    private Components() {}

    /** All of them, in the order of their names. */
    static Class<?>[] all() {
        ClassLoader loader = Components.class.getClassLoader();
        Properties stereotypes = new Properties();
        try (InputStream list = Objects.requireNonNull(loader.getResourceAsStream(LIST), LIST)) {
            stereotypes.load(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stereotypes.stringPropertyNames().stream()
                .filter(name -> !name.equals(Application.class.getName()))
                .filter(name -> stereotypes.getProperty(name).contains(Component.class.getName()))
                .sorted()
                .map(name -> ClassUtils.resolveClassName(name, loader))
                .toArray(Class<?>[]::new);
    }
}
