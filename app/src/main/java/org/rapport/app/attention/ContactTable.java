package org.rapport.app.attention;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.rapport.app.attention.Contacts.Contact;
import org.rapport.app.web.Days;
import org.rapport.files.Words;
import org.rapport.files.form.Figures;

/** Contacts in words: when, how long, who, as what each counted, or why it didn't. */
public record ContactTable(List<Row> rows) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** A contact. */
    public record Row(String when, String length, String who, String as, String hours, String share) {}

    static ContactTable of(List<Contact> contacts, ZoneId zone, LocalDate today, Locale language) {
        Words words = Words.beside(ContactTable.class, language);
        Figures figures = Figures.in(language, today);
        return new ContactTable(contacts.stream()
                .map(contact -> row(contact, zone, today, words, figures))
                .toList());
    }

    private static String as(Contact contact, Words words) {
        String as = words.say(
                contact.whyNot() == null ? "contact.as." + contact.category() : "contact.not." + contact.whyNot());
        return contact.logged() ? words.say("contact.logged", as) : as;
    }

    private static Row row(Contact contact, ZoneId zone, LocalDate today, Words words, Figures figures) {
        String day = Days.say(contact.day(zone), today, words.language());
        boolean counts = contact.whyNot() == null;
        int others = contact.humans() - 1 - contact.names().size();
        String names = String.join(", ", contact.names());
        return new Row(
                day + " " + TIME.format(contact.starts().atZone(zone)),
                words.say("contact.minutes", String.valueOf(contact.minutes())),
                others > 0 ? words.say("contact.others", names, String.valueOf(others)) : names,
                as(contact, words),
                counts ? figures.hours(contact.hours()) : "–",
                counts ? figures.hours(contact.share()) : "–");
    }
}
