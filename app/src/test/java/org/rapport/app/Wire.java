package org.rapport.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;

/** HTTP as bytes on a connection: any header, any host, from any address of this machine. */
final class Wire {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private final SocketFactory sockets;
    private final InetAddress from;
    private final int port;

    private Wire(SocketFactory sockets, InetAddress from, int port) {
        this.sockets = sockets;
        this.from = from;
        this.port = port;
    }

    static Wire to(int port) {
        return new Wire(SocketFactory.getDefault(), HERE, port);
    }

    Wire over(SocketFactory encrypted) {
        return new Wire(encrypted, from, port);
    }

    /** As if from another machine: all of 127.0.0.0/8 is this one. */
    Wire from(String address) {
        return new Wire(sockets, InetAddress.ofLiteral(address), port);
    }

    /** The whole answer to a GET, headers and all. */
    String get(String path, String... headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
    }

    /** The whole answer to what is sent as it stands. */
    String send(String request) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Socket open() throws IOException {
        return sockets.createSocket(HERE, port, from, 0);
    }

    /** The number that an answer begins with. */
    static int status(String answer) {
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }
}
