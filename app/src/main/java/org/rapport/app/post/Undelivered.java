package org.rapport.app.post;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** A mail wasn't taken: why, as a word without anybody in it, and what that means. */
final class Undelivered extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int FOR_GOOD = 500;

    private final Trouble trouble;
    private final Fate fate;

    Undelivered(Trouble trouble, Fate fate) {
        super(trouble.name());
        this.trouble = trouble;
        this.fate = fate;
    }

    /** What was in the way. */
    enum Trouble {
        /** Nobody answers there. */
        CONNECT,
        /** The connection can't be encrypted, or isn't with whom it should be. */
        TLS,
        /** User or password were refused. */
        LOGIN,
        /** The server refused the mail. */
        REFUSED,
        /** The server, or Rapport itself, refused the reader's address. */
        ADDRESS,
        /** It couldn't be written. */
        CONTENT,
        /** The connection, or Rapport, ended while the mail was on its way. */
        CUT;

        /** As tables and words call it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What becomes of the mail. */
    enum Fate {
        /** It was surely not taken, and is tried again. */
        AGAIN,
        /** It will never be taken. */
        NEVER,
        /** It may have been taken: so it isn't sent again. */
        UNCLEAR
    }

    /** What a connection that didn't come about means: nothing went out. */
    static Undelivered connecting(MessagingException e) {
        Trouble trouble = e instanceof AuthenticationFailedException
                ? Trouble.LOGIN
                : isEncryption(e) ? Trouble.TLS : Trouble.CONNECT;
        return new Undelivered(trouble, Fate.AGAIN);
    }

    private static boolean isEncryption(MessagingException e) {
        boolean isRequired = String.valueOf(e.getMessage()).contains("STARTTLS");
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return isRequired;
    }

    /** What a mail that failed on its way means. */
    static Undelivered sending(MessagingException e, boolean isOut) {
        for (Exception one = e;
                one != null;
                one = one instanceof MessagingException more ? more.getNextException() : null) {
            int code = code(one);
            if (code > 0) {
                Trouble trouble = one instanceof SMTPAddressFailedException ? Trouble.ADDRESS : Trouble.REFUSED;
                return new Undelivered(trouble, code < FOR_GOOD ? Fate.AGAIN : Fate.NEVER);
            }
        }
        return new Undelivered(Trouble.CUT, isOut ? Fate.UNCLEAR : Fate.AGAIN);
    }

    private static int code(Exception e) {
        return switch (e) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> -1;
        };
    }

    Trouble trouble() {
        return trouble;
    }

    Fate fate() {
        return fate;
    }
}
