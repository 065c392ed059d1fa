package org.rapport.files.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A CSV file's text in whatever encoding it was saved, and its separator.
 *
 * @param text without a byte order mark
 * @param separator comma, semicolon, tab or bar
 */
record CsvText(String text, char separator) {

    /** The likelier one first, for headers of one column. */
    private static final String SEPARATORS = ",;\t|";

    static CsvText read(Path path) throws IOException {
        String text = decode(Files.readAllBytes(path));
        return new CsvText(text, separator(text));
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // a spreadsheet on a German Windows saves CSV in its own encoding
            text = (isUtf16(bytes) ? StandardCharsets.UTF_16 : Charset.forName("windows-1252"))
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
        if (text.indexOf('\0') >= 0) { // no text, whatever its name says
            throw new MalformedInputException(1);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** "Unicode text" as a spreadsheet saves it begins with one of these marks. */
    private static boolean isUtf16(byte[] bytes) {
        return bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    }

    /** Of the header's separators, outside quotes, the most frequent one. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || !isHeaderEnd(text, i)); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int known = SEPARATORS.indexOf(c);
            if (!quoted && known >= 0) {
                counts[known]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private static boolean isHeaderEnd(String text, int at) {
        char c = text.charAt(at);
        return (c == '\n' || c == '\r') && !text.substring(0, at).isBlank();
    }
}
