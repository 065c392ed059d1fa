package org.rapport.files.calendar;

import com.github.mangstadt.vinnie.VObjectProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The content lines of a calendar file as characters: unfolded at the bytes (so that a fold within a letter does no
 * harm), in UTF-8 or, line by line, Windows-1252, without NUL bytes, and only those lines that {@link WantedLines}
 * names: subjects, texts and places end here, unread. Memory holds one line, at most {@value #LONGEST_KEPT} bytes.
 *
 * <p>RFC 5545, 3.1. Line ends are CR, LF or CRLF.
 */
final class ContentLines extends Reader {

    /** A line that is kept may have this many bytes. */
    static final int LONGEST_KEPT = 1 << 20;

    /** A line that is passed over may have this many: attachments stand within calendars. */
    static final int LONGEST_PASSED = 32 << 20;

    private static final int END = -1;
    private static final char REPLACEMENT = '\uFFFD';
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;

    private final LineBytes line = new LineBytes();
    private final OverlongLines overlong;
    private final RepeatedLines repeated = new RepeatedLines();
    private int fileLine = 1;
    private int startLine;
    private int lineBefore;
    private int given;

    private String text = "";
    private int textAt = 1;
    private boolean started;

    /** Is told the line number of each line that is too long. */
    interface OverlongLines {
        void at(int line);
    }

    ContentLines(InputStream in, OverlongLines overlong) throws IOException {
        this.in = in;
        this.overlong = overlong;
        skipByteOrderMark();
    }

    /** The line in the file of the {@code logical}-th line given out (counted from 1; the last two are known). */
    int fileLine(int logical) {
        return logical == given ? startLine : lineBefore;
    }

    /** What the parser made of the {@code logical}-th line, or of the line that it repeats; null for nothing. */
    @Nullable
    VObjectProperty whole(VObjectProperty property, int logical) {
        return repeated.whole(property, logical);
    }

    @Override
    public int read() throws IOException {
        if (textAt > text.length() && !fetch()) {
            return END;
        }
        int c = textAt < text.length() ? text.charAt(textAt) : '\n';
        textAt++;
        return c;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int n = 0;
        while (n < length) {
            int c = read();
            if (c == END) {
                return n == 0 ? END : n;
            }
            target[offset + n++] = (char) c;
        }
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fetch() throws IOException {
        while (readLine()) {
            String wanted = line.kept() ? WantedLines.prepare(decode(line.bytes, line.size)) : null;
            if (wanted != null) {
                lineBefore = startLine;
                startLine = line.startLine;
                given++;
                text = repeated.shortened(wanted, given);
                textAt = 0;
                return true;
            }
        }
        return false;
    }

    /** Reads one unfolded line into {@link #line}; false at the end of the file. */
    private boolean readLine() throws IOException {
        skipSpaceBeforeTheFirstLine();
        line.begin(fileLine);
        if (peek() == END) {
            return false;
        }
        boolean goesOn = true;
        while (goesOn) {
            int end = lineEnd();
            line.add(buffer, at, end);
            at = end;
            goesOn = peek() != END && (!isLineEnd(peek()) || continues(next()));
        }
        if (line.isTooLong()) {
            overlong.at(line.startLine);
        }
        return true;
    }

    /** Where in the buffer the line ends, or the buffer does. */
    private int lineEnd() {
        int end = at;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    private void skipSpaceBeforeTheFirstLine() throws IOException {
        while (!started) {
            int b = next();
            if (b == '\n' || b == '\r') {
                continues(b);
            } else if (b != ' ' && b != '\t' && b != 0) {
                started = true;
                if (b != END) {
                    at--;
                }
            }
        }
    }

    /** After a line end: counts it and says whether the next line is the same one, folded. */
    private boolean continues(int lineEnd) throws IOException {
        fileLine++;
        if (lineEnd == '\r' && peek() == '\n') {
            at++;
        }
        if (started && (peek() == ' ' || peek() == '\t')) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean isLineEnd(int b) {
        return b == '\n' || b == '\r';
    }

    private int next() throws IOException {
        return at < filled || fill() ? buffer[at++] & 0xff : END;
    }

    private int peek() throws IOException {
        return at < filled || fill() ? buffer[at] & 0xff : END;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    private void skipByteOrderMark() throws IOException {
        while (filled < 3) {
            int n = in.read(buffer, filled, buffer.length - filled);
            if (n < 0) {
                break;
            }
            filled += n;
        }
        if (filled >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            at = 3;
        }
    }

    private static String decode(byte[] bytes, int size) {
        String text = new String(bytes, 0, size, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : decodeStrictly(ByteBuffer.wrap(bytes, 0, size));
    }

    /** A replacement character may stand in the file itself, or for bytes that are no UTF-8. */
    private static String decodeStrictly(ByteBuffer bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes.duplicate());
            return text.toString();
        } catch (CharacterCodingException e) {
            // a file whose lines come from several programs may change its encoding: this line isn't UTF-8
            return WINDOWS_1252.decode(bytes).toString();
        }
    }

    /** The bytes of the line that is being read, as far as they are wanted. */
    private static final class LineBytes {
        private byte[] bytes = new byte[512];
        private int size;
        private int total;
        private int startLine;
        private boolean decided;
        private boolean wanted;

        void begin(int line) {
            size = 0;
            total = 0;
            decided = false;
            wanted = false;
            startLine = line;
        }

        void add(byte[] from, int start, int end) {
            total = (int) Math.min(Integer.MAX_VALUE, (long) total + end - start);
            for (int i = start; i < end && (wanted || !decided) && size < LONGEST_KEPT; i++) {
                if (from[i] != 0) {
                    append(from[i]);
                }
            }
        }

        private void append(byte b) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, size * 2);
            }
            bytes[size++] = b;
            if (!decided && (b == ':' || b == ';' || size > WantedLines.LONGEST_NAME)) {
                decided = true;
                wanted = WantedLines.names(bytes, size - 1);
            }
        }

        boolean kept() {
            return wanted && !isTooLong();
        }

        boolean isTooLong() {
            return total > LONGEST_PASSED || size >= LONGEST_KEPT;
        }
    }
}
