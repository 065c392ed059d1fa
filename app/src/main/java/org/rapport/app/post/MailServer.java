package org.rapport.app.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Unusable;

/**
 * The server that takes the house's mails.
 *
 * @param user with whose name to sign in; null = not at all
 * @param passwordFile whose first line is the password
 * @param from the address that mails come from
 */
public record MailServer(
        String host,
        int port,
        Encryption encryption,
        @Nullable String user,
        @Nullable Path passwordFile,
        String from) {

    private static final int SUBMISSION = 587;
    private static final int ENCRYPTED = 465;
    private static final int OWN_MACHINE = 25;

    /** How the connection is kept from others' eyes. */
    public enum Encryption {
        /** Not at all: on the own machine alone. */
        NONE,
        /** Before anything is said; a server that can't is refused. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }

    /**
     * What a call names: {@code smtp://user@host:port}, encrypted by STARTTLS but on this machine, or {@code smtps://…}.
     *
     * @throws Unusable where one of them can't be used, with what to write instead
     */
    public static MailServer of(String told, @Nullable String from, @Nullable Path passwordFile) throws Unusable {
        URI url = url(told, "smtp", "wrong.mail");
        boolean isHere = isHere(url.getHost());
        boolean isEncrypted = url.getScheme().equals("smtps");
        if ((url.getUserInfo() == null) != (passwordFile == null)) {
            throw new Unusable("wrong.mail.password");
        }
        int usual = isEncrypted ? ENCRYPTED : isHere ? OWN_MACHINE : SUBMISSION;
        MailServer server = new MailServer(
                url.getHost(),
                url.getPort() < 0 ? usual : url.getPort(),
                isEncrypted ? Encryption.TLS : isHere ? Encryption.NONE : Encryption.STARTTLS,
                url.getUserInfo(),
                passwordFile,
                String.valueOf(from));
        server.sender();
        server.password();
        return server;
    }

    /** The address of a server for that protocol, or for it encrypted from the first byte. */
    static URI url(String told, String protocol, String wrong) throws Unusable {
        try {
            URI url = new URI(told);
            boolean isPlain = List.of("", "/").contains(String.valueOf(url.getPath()))
                    && url.getQuery() == null
                    && url.getFragment() == null
                    && !String.valueOf(url.getUserInfo()).contains(":");
            if (isPlain
                    && url.getHost() != null
                    && List.of(protocol, protocol + "s").contains(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException e) {
            // refused below, with what to write instead
        }
        throw new Unusable(wrong, told);
    }

    static boolean isHere(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** Whom mails come from. */
    InternetAddress sender() throws Unusable {
        try {
            return new InternetAddress(Addresses.checked(from), true);
        } catch (AddressException e) {
            throw new Unusable("wrong.mail.from", from);
        }
    }

    /** The bare address that mails come from. */
    public String address() throws Unusable {
        return sender().getAddress();
    }

    /** The password, read anew each time, so that a changed one needs no restart; null where nobody signs in. */
    @Nullable
    String password() throws Unusable {
        return passwordFile == null ? null : password(passwordFile);
    }

    static String password(Path file) throws Unusable {
        try {
            return Files.readAllLines(file).stream().findFirst().orElse("");
        } catch (IOException e) {
            throw new Unusable("wrong.mail.password.file", file.toString());
        }
    }
}
