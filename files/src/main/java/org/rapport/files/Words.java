package org.rapport.files;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of one file of words in one language, German or English. */
public final class Words {

    private final ResourceBundle bundle;
    private final Locale language;

    private Words(ResourceBundle bundle, Locale language) {
        this.bundle = bundle;
        this.language = language;
    }

    /** The words of {@code org/rapport/files/<name>_de.properties} or {@code _en}; any other language gets German. */
    public static Words in(String name, Locale language) {
        return ofBundle("org.rapport.files." + name, Words.class.getClassLoader(), language);
    }

    /** The words of {@code words_de.properties} or {@code words_en} beside that class; any other language gets German. */
    public static Words beside(Class<?> member, Locale language) {
        return ofBundle(member.getPackageName() + ".words", member.getClassLoader(), language);
    }

    private static Words ofBundle(String name, ClassLoader loader, Locale language) {
        Locale known = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
        ResourceBundle bundle = ResourceBundle.getBundle(
                name,
                known,
                loader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Words(bundle, known);
    }

    /** The language of these words. */
    public Locale language() {
        return language;
    }

    /** The sentence of that key, its gaps {0}, {1} … filled; numbers are to be given as text. */
    public String say(String key, Object... gaps) {
        return new MessageFormat(bundle.getString(key), language).format(gaps);
    }
}
