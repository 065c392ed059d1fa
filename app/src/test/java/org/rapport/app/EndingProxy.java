package org.rapport.app;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;

/** A proxy that ends https and says for whom it asks, as nginx and Caddy do; without, as one that is set up wrong does. */
final class EndingProxy implements AutoCloseable {

    private static final List<String> ITS_OWN = List.of("connection", "content-length", "transfer-encoding", "date");

    private final HttpsServer server;
    private final int behind;
    private boolean isTelling = true;

    private EndingProxy(HttpsServer server, int behind) {
        this.server = server;
        this.behind = behind;
    }

    static EndingProxy before(int behind, Issued issued) throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(issued.context()));
        EndingProxy proxy = new EndingProxy(server, behind);
        server.createContext("/", proxy::pass);
        server.start();
        return proxy;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Keeps to itself from now on for whom it asks. */
    void fallSilent() {
        isTelling = false;
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        // HTTP/1.0: so that the answer comes as it is, and ends with the connection
        write(request, exchange.getRequestMethod() + " " + exchange.getRequestURI() + " HTTP/1.0");
        String before = exchange.getRequestHeaders().getFirst("X-Forwarded-For");
        exchange.getRequestHeaders().forEach((name, values) -> {
            String small = name.toLowerCase(Locale.ROOT);
            if (!ITS_OWN.contains(small)
                    && !List.of("x-forwarded-for", "x-forwarded-proto").contains(small)) {
                values.forEach(value -> write(request, name + ": " + value));
            }
        });
        if (isTelling) {
            String from = exchange.getRemoteAddress().getAddress().getHostAddress();
            write(request, "X-Forwarded-For: " + (before == null ? "" : before + ", ") + from);
            write(request, "X-Forwarded-Proto: https");
        }
        write(request, "Content-Length: " + body.length);
        write(request, "");
        request.write(body);
        answer(exchange, asked(request.toByteArray()));
    }

    private static void write(ByteArrayOutputStream request, String line) {
        request.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private String asked(byte[] request) throws IOException {
        try (Socket socket = Wire.to(behind).open()) {
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static void answer(HttpExchange exchange, String answer) throws IOException {
        int end = answer.indexOf("\r\n\r\n");
        Headers headers = exchange.getResponseHeaders();
        answer.substring(0, end).lines().skip(1).forEach(line -> {
            String name = line.substring(0, line.indexOf(':'));
            if (!ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(name, line.substring(line.indexOf(':') + 1).strip());
            }
        });
        byte[] body = answer.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        exchange.sendResponseHeaders(Wire.status(answer), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
