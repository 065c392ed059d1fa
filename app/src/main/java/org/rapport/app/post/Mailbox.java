package org.rapport.app.post;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Unusable;
import org.rapport.app.post.MailServer.Encryption;

/**
 * The mailbox of the address that mails come from, into which answers to invitations come.
 *
 * @param user with whose name to sign in
 * @param passwordFile whose first line is the password
 * @param address whose mailbox it is
 */
public record Mailbox(String host, int port, Encryption encryption, String user, Path passwordFile, String address) {

    private static final int USUAL = 143;
    private static final int ENCRYPTED = 993;

    /**
     * What a call names: {@code imaps://user@host:port}, or {@code imap://…}, encrypted by STARTTLS but on this machine.
     *
     * @throws Unusable where one of them can't be used, with what to write instead
     */
    public static Mailbox of(String told, @Nullable Path passwordFile, String address) throws Unusable {
        URI url = MailServer.url(told, "imap", "wrong.mailbox");
        String user = url.getUserInfo();
        if (user == null || passwordFile == null) {
            throw new Unusable("wrong.mailbox.password");
        }
        boolean isEncrypted = url.getScheme().equals("imaps");
        Mailbox mailbox = new Mailbox(
                url.getHost(),
                url.getPort() < 0 ? (isEncrypted ? ENCRYPTED : USUAL) : url.getPort(),
                isEncrypted ? Encryption.TLS : MailServer.isHere(url.getHost()) ? Encryption.NONE : Encryption.STARTTLS,
                user,
                passwordFile,
                address);
        mailbox.password();
        return mailbox;
    }

    /** The password, read anew each time, so that a changed one needs no restart. */
    String password() throws Unusable {
        return MailServer.password(passwordFile);
    }
}
