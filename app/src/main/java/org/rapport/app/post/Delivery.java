package org.rapport.app.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Optional;
import java.util.Properties;
import org.rapport.app.database.Unusable;
import org.rapport.app.post.MailServer.Encryption;
import org.rapport.app.post.Undelivered.Fate;
import org.rapport.app.post.Undelivered.Trouble;

/** A connection to the mail server, signed in. */
public final class Delivery implements AutoCloseable {

    private static final String PATIENCE_MILLIS = "20000";

    private final Session session;
    private final Transport transport;

    private Delivery(Session session, Transport transport) {
        this.session = session;
        this.transport = transport;
    }

    /** Connects, encrypts and signs in, and sends nothing; the word for what is wrong, empty where all is well. */
    public static Optional<String> check(MailServer server) {
        try {
            open(server).close();
            return Optional.empty();
        } catch (Undelivered e) {
            return Optional.of(e.trouble().word());
        }
    }

    static Delivery open(MailServer server) throws Undelivered {
        try {
            Session session = session(server);
            Transport transport = session.getTransport("smtp");
            transport.connect(server.host(), server.port(), server.user(), server.password());
            return new Delivery(session, transport);
        } catch (MessagingException e) {
            throw Undelivered.connecting(e);
        } catch (Unusable e) {
            throw new Undelivered(Trouble.LOGIN, Fate.AGAIN);
        }
    }

    static Session session(MailServer server) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(server.user() != null));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(server.encryption() == Encryption.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(server.encryption() != Encryption.NONE));
        properties.setProperty(
                "mail.smtp.starttls.required", String.valueOf(server.encryption() == Encryption.STARTTLS));
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, PATIENCE_MILLIS);
        }
        return Session.getInstance(properties);
    }

    Session session() {
        return session;
    }

    boolean isOpen() {
        return transport.isConnected();
    }

    /** Gives it one mail. */
    void give(Outgoing mail) throws Undelivered {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            throw Undelivered.sending(e, mail.isOut());
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // what was taken is taken; the server ends the rest by itself
        }
    }
}
