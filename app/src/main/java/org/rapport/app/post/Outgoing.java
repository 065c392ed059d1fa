package org.rapport.app.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A message that keeps its identifier however often it is tried, and knows whether any of it went out. */
final class Outgoing extends MimeMessage {

    private final String identifier;
    private boolean isOut;

    Outgoing(Session session, String identifier) {
        super(session);
        this.identifier = identifier;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + identifier + ">");
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] without) throws IOException, MessagingException {
        isOut = true;
        super.writeTo(out, without);
    }

    boolean isOut() {
        return isOut;
    }
}
