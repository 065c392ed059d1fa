package org.rapport.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser, as far as pages without script need one: cookies, and forms with what they carry. */
final class Browser {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final HttpClient http;
    private final String url;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Somebody else's, at the same address. */
    Browser another() {
        return new Browser(url, http);
    }

    /** At a public address, as a program that trusts whom that program trusts. */
    Browser(String url, HttpClient http) {
        this.url = url;
        this.http = http;
    }

    Browser(int port) {
        this("http://localhost:" + port, HttpClient.newHttpClient());
    }

    Browser with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    /** What it keeps under that name; empty for nothing. */
    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Loads the page again for as long as it asks for that. */
    HttpResponse<String> getReady(String path) {
        AtomicReference<HttpResponse<String>> page = new AtomicReference<>();
        Until.holds(path + " doesn't ask to be loaded again", () -> {
            page.set(get(path));
            return page.get().headers().firstValue("Refresh").isEmpty();
        });
        return page.get();
    }

    /** What a page gives to be kept as a file. */
    byte[] download(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fills and sends a form as it stands on the page at {@code /sign-in}, which everybody can open. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(
                path,
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /** As above, with fields as they go over the wire: one may stand there more than once. */
    HttpResponse<String> post(String path, String fields) {
        String body = fields + "&_csrf=" + URLEncoder.encode(csrf(), StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> upload(String path, String file) {
        return upload(path, file, Map.of());
    }

    HttpResponse<String> upload(String path, String file, Map<String, String> fields) {
        String more = fields.entrySet().stream()
                .map(field -> part(field.getKey() + "\"", field.getValue()))
                .collect(Collectors.joining());
        String body = part("_csrf\"", csrf()) + more + part("file\"; filename=\"file\"", file) + "--xyz--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofString(body)));
    }

    /**
     * As the page sends it: the file comes in while it is made, and what was chosen stands behind it.
     *
     * @param bytes how long the browser says the file is; below 0 it doesn't say
     */
    HttpResponse<String> upload(String path, String name, InputStream content, long bytes, Map<String, String> behind) {
        byte[] head = (part("_csrf\"", csrf()) + "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n"
                        + behind.entrySet().stream()
                                .map(field -> part(field.getKey() + "\"", field.getValue()))
                                .collect(Collectors.joining())
                        + "--xyz--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        InputStream body = new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(head), content, new ByteArrayInputStream(tail))));
        BodyPublisher made = BodyPublishers.ofInputStream(() -> body);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(bytes < 0 ? made : BodyPublishers.fromPublisher(made, head.length + bytes + tail.length)));
    }

    private static String part(String name, String content) {
        return "--xyz\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n" + content + "\r\n";
    }

    private String csrf() {
        Matcher found = CSRF.matcher(get("/sign-in").body());
        return found.find() ? found.group(1) : "";
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(LONGEST);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String[] cookie = header.split(";")[0].split("=", 2);
        cookies.put(cookie[0], cookie[1]);
        if (cookie[1].isEmpty()) {
            cookies.remove(cookie[0]);
        }
    }
}
