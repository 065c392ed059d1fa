package org.rapport.files;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of one file of words in one language, German or English. */
public final class Words {

    private static final Map<Source, Words> KNOWN = new ConcurrentHashMap<>();

    private final ResourceBundle bundle;
    private final Locale language;
    private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();

    /** Where words come from. */
    private record Source(String name, ClassLoader loader, Locale language) {}

    /** A sentence with gaps, parsed once, and as it is with none filled. */
    private record Sentence(MessageFormat format, String plain) {

        String fill(Object... gaps) {
            // a MessageFormat isn't to be shared by threads
            return gaps.length == 0 ? plain : ((MessageFormat) format.clone()).format(gaps);
        }
    }

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
        return KNOWN.computeIfAbsent(new Source(name, loader, known), Words::read);
    }

    private static Words read(Source source) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                source.name,
                source.language,
                source.loader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Words(bundle, source.language);
    }

    /** The language of these words. */
    public Locale language() {
        return language;
    }

    /** The sentence of that key, its gaps {0}, {1} … filled; numbers are to be given as text. */
    public String say(String key, Object... gaps) {
        return sentences.computeIfAbsent(key, this::sentence).fill(gaps);
    }

    private Sentence sentence(String key) {
        MessageFormat format = new MessageFormat(bundle.getString(key), language);
        return new Sentence(format, format.format(new Object[0]));
    }
}
