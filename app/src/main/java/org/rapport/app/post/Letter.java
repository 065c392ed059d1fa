package org.rapport.app.post;

import gg.jte.output.StringOutput;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rapport.app.post.Mail.Why;
import org.rapport.app.web.PageView;
import org.rapport.files.Words;

/**
 * A mail to one reader, as it goes over the wire: text and HTML, nothing loaded from anywhere, nothing counted.
 *
 * @param id of its row: the same at each try, and so is its Message-ID
 * @param tag by which its reader stops mails without signing in
 */
record Letter(UUID id, InternetAddress from, InternetAddress to, Locale language, UUID tag, String url, Instant at) {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";

    /** The message. */
    Outgoing message(Session session, Mail mail) throws MessagingException {
        Outgoing message = new Outgoing(session, id + "@" + URI.create(url).getHost());
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, to);
        message.setSubject(Addresses.checked(mail.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(at));
        message.setHeader("Content-Language", language.getLanguage());
        if (mail.why() == Why.CHOICE) {
            message.setHeader("List-Unsubscribe", "<" + stop() + ">");
        }
        if (mail.why() != Why.INVITED) {
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
        MimeMultipart parts = new MimeMultipart("alternative", part(text(mail), TEXT), part(html(mail), HTML));
        switch (mail.enclosed()) {
            case null -> message.setContent(parts);
            case Mail.Invitation(String method, String calendar) -> {
                // the last of the alternatives: what calendars prefer; the method as the calendar's own (RFC 6047, 2.4)
                parts.addBodyPart(part(calendar, "text/calendar; charset=utf-8; method=" + method));
                message.setContent(parts);
            }
            case Mail.Document(String name, byte[] pdf) ->
                message.setContent(new MimeMultipart(whole(parts), document(name, pdf)));
        }
        message.saveChanges();
        return message;
    }

    /** Whether somebody could be written to at all. */
    static InternetAddress to(String address, String name) throws AddressException {
        return Addresses.of(address, name);
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }

    private static MimeBodyPart whole(MimeMultipart parts) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }

    private static MimeBodyPart document(String name, byte[] pdf) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(pdf, "application/pdf")));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(name);
        return part;
    }

    /** Opened, it shows a form; nothing is stopped before it is sent. */
    private String stop() {
        return url + "/mails/" + tag;
    }

    private String text(Mail mail) {
        Words words = Words.beside(Letter.class, language);
        String why = words.say(mail.why().key());
        String end = mail.why() == Why.CHOICE ? why + "\n" + words.say("mail.stop") + ": " + stop() : why;
        return (mail.text() + "\n\n--\n" + end + "\n").replace("\n", "\r\n");
    }

    private String html(Mail mail) {
        StringOutput html = new StringOutput();
        PageView.part(
                        "mail.jte",
                        Map.of(
                                "words",
                                Words.beside(Letter.class, language),
                                "mail",
                                mail,
                                "why",
                                mail.why().key(),
                                "stop",
                                mail.why() == Why.CHOICE ? stop() : ""))
                .writeTo(html);
        return html.toString();
    }
}
