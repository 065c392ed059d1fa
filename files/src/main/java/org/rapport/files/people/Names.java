package org.rapport.files.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes people's names comparable: Outlook writes "Müller, Jörg", the people file "Jörg Müller". */
public final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern QUOTES = Pattern.compile("[\"'`´‘’‚‛“”„‟«»‹›]");
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Names() {}

    /** The name in lower case, without accents, quotes and doubled spaces; with one comma in it turned round. */
    public static String comparable(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        String text = QUOTES.matcher(plain).replaceAll("");
        int comma = text.indexOf(',');
        if (comma >= 0 && comma == text.lastIndexOf(',')) {
            text = text.substring(comma + 1) + " " + text.substring(0, comma);
        }
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
