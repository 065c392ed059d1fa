package org.rapport.app.post;

import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Unusable;
import org.rapport.app.post.MailServer.Encryption;
import org.rapport.app.post.Undelivered.Fate;
import org.rapport.app.post.Undelivered.Trouble;

/** A connection to the house's mailbox, signed in. Reading marks nothing as read: people may look into it as well. */
public final class Inbox implements AutoCloseable {

    private static final String PATIENCE_MILLIS = "20000";

    /** So many a run, so that a run ends. */
    private static final int AT_ONCE = 200;

    /** Answers are a few kilobytes; a mail or a calendar that is larger is none. */
    private static final int LARGEST_MAIL = 1 << 20;

    private static final int LARGEST_CALENDAR = 1 << 16;
    private static final int DEEPEST = 4;
    private static final int MOST_PARTS = 20;

    private final Store store;
    private final Folder folder;

    private Inbox(Store store, Folder folder) {
        this.store = store;
        this.folder = folder;
    }

    /** A mail there, by the number that never changes. */
    record Numbered(long number, Message message) {}

    /** Connects, encrypts, signs in and opens the mailbox; the word for what is wrong, empty where all is well. */
    public static Optional<String> check(Mailbox mailbox) {
        try {
            open(mailbox).close();
            return Optional.empty();
        } catch (Undelivered e) {
            return Optional.of(e.trouble().word());
        }
    }

    static Inbox open(Mailbox mailbox) throws Undelivered {
        try {
            Store store = session(mailbox).getStore("imap");
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_WRITE);
            return new Inbox(store, folder);
        } catch (MessagingException e) {
            throw Undelivered.connecting(e);
        } catch (Unusable e) {
            throw new Undelivered(Trouble.LOGIN, Fate.AGAIN);
        }
    }

    private static Session session(Mailbox mailbox) {
        Properties properties = new Properties();
        properties.setProperty("mail.imap.ssl.enable", String.valueOf(mailbox.encryption() == Encryption.TLS));
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        properties.setProperty("mail.imap.starttls.enable", String.valueOf(mailbox.encryption() != Encryption.NONE));
        properties.setProperty(
                "mail.imap.starttls.required", String.valueOf(mailbox.encryption() == Encryption.STARTTLS));
        properties.setProperty("mail.imap.peek", "true");
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.imap." + wait, PATIENCE_MILLIS);
        }
        return Session.getInstance(properties);
    }

    /** Changes where the server numbers its mails anew. */
    long validity() throws Undelivered {
        try {
            return ((UIDFolder) folder).getUIDValidity();
        } catch (MessagingException e) {
            throw cut();
        }
    }

    private static Undelivered cut() {
        return new Undelivered(Trouble.CUT, Fate.AGAIN);
    }

    /** The mails with higher numbers, the lowest first, at most so many as one run reads. */
    List<Numbered> after(long last) throws Undelivered {
        try {
            UIDFolder numbers = (UIDFolder) folder;
            Message[] messages = numbers.getMessagesByUID(last + 1, UIDFolder.LASTUID);
            FetchProfile asked = new FetchProfile();
            asked.add(UIDFolder.FetchProfileItem.UID);
            folder.fetch(messages, asked);
            List<Numbered> found = new ArrayList<>();
            for (Message message : messages) {
                // a server gives its last mail for a range that begins behind it
                if (message != null && numbers.getUID(message) > last) {
                    found.add(new Numbered(numbers.getUID(message), message));
                }
            }
            return found.stream()
                    .sorted(java.util.Comparator.comparingLong(Numbered::number))
                    .limit(AT_ONCE)
                    .toList();
        } catch (MessagingException e) {
            throw cut();
        }
    }

    /** The calendar that a mail carries; empty where it is none, too large, or can't be read. */
    Optional<CalendarMail> calendar(Message message) throws Undelivered {
        try {
            if (message.getSize() > LARGEST_MAIL) {
                return Optional.empty();
            }
            Part part = find(message, 0);
            String method = part == null ? null : new ContentType(part.getContentType()).getParameter("method");
            if (part == null || method == null) {
                return Optional.empty();
            }
            try (InputStream in = part.getInputStream()) {
                byte[] calendar = in.readNBytes(LARGEST_CALENDAR + 1);
                return calendar.length > LARGEST_CALENDAR
                        ? Optional.empty()
                        : Optional.of(
                                new CalendarMail(from(message), method.strip().toUpperCase(Locale.ROOT), calendar));
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            // a mail that its own library can't take apart is nothing to wait for; a connection that broke is
            if (!folder.isOpen()) {
                throw cut();
            }
            return Optional.empty();
        }
    }

    private static @Nullable Part find(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            return part;
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
                Part found = find(parts.getBodyPart(i), depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String from(Message message) throws MessagingException {
        Address[] from = Objects.requireNonNullElse(message.getFrom(), new Address[0]);
        return from.length == 1 && from[0] instanceof InternetAddress one
                ? String.valueOf(one.getAddress()).toLowerCase(Locale.ROOT)
                : "";
    }

    /** Marks a mail as to be deleted, which it is at the end. */
    void delete(Message message) throws Undelivered {
        try {
            message.setFlag(Flags.Flag.DELETED, true);
        } catch (MessagingException e) {
            throw cut();
        }
    }

    @Override
    public void close() {
        try {
            folder.close(true);
        } catch (MessagingException | IllegalStateException e) {
            // what is marked is deleted at the end of the next run
        }
        try {
            store.close();
        } catch (MessagingException e) {
            // the server ends it by itself
        }
    }
}
