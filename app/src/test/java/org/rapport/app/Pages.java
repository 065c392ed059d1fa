package org.rapport.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Database;
import org.rapport.app.database.Unusable;
import org.rapport.app.operation.WayIn;
import org.rapport.app.post.MailServer;
import org.rapport.app.post.Mailbox;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages over a database, on a free port. */
final class Pages implements AutoCloseable {

    final int port;
    final ConfigurableApplicationContext context;

    Pages(Database database) {
        this(database, null, null);
    }

    /** With a server that takes mails, and a mailbox for answers. */
    Pages(Database database, @Nullable MailServer mail, @Nullable Mailbox mailbox) {
        this.port = freePort();
        try {
            this.context = Serve.start(Opening.of(database), WayIn.here(port), false, mail, mailbox);
        } catch (Unusable | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Browser browser() {
        return new Browser(port);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
