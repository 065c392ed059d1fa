package org.rapport.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a server that can be cut, as when the machine it stands on is restarted, and mended. */
final class CutLine implements AutoCloseable {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    final int port;
    private final int server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private ServerSocket door;

    CutLine(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, HERE);
        this.port = door.getLocalPort();
        answer(door);
    }

    /** Ends every connection, and takes no new one. */
    void cut() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    void mend() throws IOException {
        door = new ServerSocket(port, 50, HERE);
        answer(door);
    }

    private void answer(ServerSocket at) {
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    Socket near = at.accept();
                    Socket far = new Socket(HERE, server);
                    open.addAll(List.of(near, far));
                    pass(near, far);
                    pass(far, near);
                }
            } catch (IOException e) {
                // cut
            }
        });
    }

    private static void pass(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // the other end is gone, and so is this one
            }
        });
    }

    @Override
    public void close() {
        try {
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
