package org.rapport.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.rapport.files.CountedInputStream;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * A form with files that is read while it comes in: of a file nothing lies anywhere but where its reader puts it. What stands
 * before the first file is known from the start, what stands behind a file once that was read.
 */
public final class StreamedForm {

    /** Under which name a request carries its form. */
    public static final String NAME = "form";

    private static final int MOST_TEXT_BYTES = 1 << 20;

    private final HttpServletRequest request;
    private final long mostBytes;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private @Nullable FileItemIterator parts;
    private @Nullable FileItemStream file;
    private int textBytes;
    private long fileBytes;

    StreamedForm(HttpServletRequest request, long mostBytes) {
        this.request = request;
        this.mostBytes = mostBytes;
    }

    /** Reads one file; what it leaves is passed over. */
    public interface Reading<X extends Exception> {
        /**
         * Takes the file.
         *
         * @param name as the browser says it; empty where it says none
         */
        void read(String name, InputStream content) throws IOException, X;
    }

    /**
     * Reads all files, in the order of the form.
     *
     * @throws MaxUploadSizeExceededException where they are larger than may be
     * @throws MultipartException where the form isn't one or breaks off, or a file can't be kept while it is read
     */
    public <X extends Exception> void read(Reading<X> reading) throws X {
        if (request.getContentLengthLong() > mostBytes) {
            throw new MaxUploadSizeExceededException(mostBytes);
        }
        try {
            for (FileItemStream one = next(); one != null; one = next()) {
                InputStream content = new Counted(one.openStream()); // to close it would read it to whatever end it has
                reading.read(Objects.requireNonNullElse(one.getName(), ""), content);
                content.transferTo(OutputStream.nullOutputStream());
                file = null;
            }
        } catch (IOException e) {
            throw new MultipartException("a form wasn't read to its end", e);
        }
    }

    /** What was typed into a field of that name; empty where nothing was, or it hasn't come in yet. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The fields before the first file; as many as came in where the form breaks off before. */
    Map<String, String> first() {
        try {
            next();
        } catch (IOException e) {
            return fields; // whoever reads the files meets it again, and says so
        }
        return fields;
    }

    /** The file that comes next, once the fields before it are read. */
    private @Nullable FileItemStream next() throws IOException {
        FileItemIterator all = parts();
        while (file == null && all.hasNext()) {
            FileItemStream part = all.next();
            if (part.isFormField()) {
                fields.putIfAbsent(part.getFieldName(), text(part));
            } else {
                file = part;
            }
        }
        return file;
    }

    private FileItemIterator parts() throws IOException {
        FileItemIterator known = parts;
        if (known == null) {
            FileUpload upload = new FileUpload();
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            known = upload.getItemIterator(new ServletRequestContext(request));
            parts = known;
        }
        return known;
    }

    private String text(FileItemStream part) throws IOException {
        byte[] bytes = part.openStream().readNBytes(MOST_TEXT_BYTES - textBytes + 1);
        textBytes += bytes.length;
        if (textBytes > MOST_TEXT_BYTES) {
            throw new IOException("more text than a form has");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Counts over all files, whatever the request says how many bytes they have. */
    private final class Counted extends CountedInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        protected void count(int bytes) {
            fileBytes += bytes;
            if (fileBytes > mostBytes) {
                throw new MaxUploadSizeExceededException(mostBytes);
            }
        }
    }
}
