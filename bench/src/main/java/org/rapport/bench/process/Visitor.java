package org.rapport.bench.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in, who asks for pages and sends forms as a browser does. */
final class Visitor {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Serving serving;
    private final Map<String, String> cookies;

    /** With a session that stands in the database already. */
    Visitor(Serving serving, String session) {
        this.serving = serving;
        this.cookies = new HashMap<>(Map.of("session", session));
    }

    /** A page as text. */
    String page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(serving.url(path))).GET());
    }

    /** Sends fields to {@code path}, with the token of a page that has a form. */
    String post(String form, String path, String fields) throws IOException, InterruptedException {
        String csrf = URLEncoder.encode(found(CSRF, page(form)), StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(serving.url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields + "&_csrf=" + csrf)));
    }

    /** Sends a file to the page that asks for it; what the page says then. */
    String upload(String path, Path file) throws IOException, InterruptedException {
        byte[] before = ("--xyz\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + found(CSRF, page(path))
                        + "\r\n--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                        + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(serving.url(path)))
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofInputStream(() -> body(before, file, after))));
    }

    private static InputStream body(byte[] before, Path file, byte[] after) {
        try {
            return new SequenceInputStream(Collections.enumeration(List.of(
                    new ByteArrayInputStream(before), Files.newInputStream(file), new ByteArrayInputStream(after))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer =
                BROWSER.send(request.header("Cookie", kept()).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        answer.headers().allValues("Set-Cookie").forEach(header -> {
            String[] cookie = header.split(";", 2)[0].split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        });
        if (answer.statusCode() != 200 && answer.statusCode() != 302) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private String kept() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The first group of a pattern that has to be on the page. */
    static String found(Pattern pattern, String page) throws IOException {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IOException("no " + pattern + " in " + page);
        }
        return found.group(1);
    }
}
