package org.rapport.app.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.app.people.Zones;
import org.rapport.app.post.Mail;
import org.rapport.app.post.MailKind;
import org.rapport.app.study.StudyPage.Group;
import org.rapport.app.study.StudyPage.Sentences;
import org.rapport.app.web.PdfView;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The study of each month for the top, by their choice: a link and the board's PDF, on the first Monday after its release. */
@Component
class StudyMail implements MailKind {

    private static final LocalTime BEGIN = LocalTime.of(7, 0);

    /** A mail server that is down is waited for until the next Monday. */
    private static final Duration WORTH_READING = Duration.ofDays(7);

    private final Clock clock;

    StudyMail(Clock clock) {
        this.clock = clock;
    }

    private record Reader(int person, Instant released) {}

    @Override
    public String name() {
        return "study";
    }

    private static List<Reader> readers(JdbcClient client) {
        return client.sql("select person, released from study.by_mail()")
                .query((row, number) -> {
                    Timestamp released = row.getTimestamp("released");
                    return new Reader(row.getInt("person"), released.toInstant());
                })
                .list();
    }

    @Override
    public List<Due> due(JdbcClient client, Instant now) {
        Map<Integer, ZoneId> zones = Zones.named(client);
        return readers(client).stream()
                .map(reader -> due(reader, zones.getOrDefault(reader.person, clock.getZone())))
                .filter(due -> !due.at().isAfter(now) && due.until().isAfter(now))
                .toList();
    }

    private static Due due(Reader reader, ZoneId zone) {
        LocalDate monday = LocalDate.ofInstant(reader.released, zone).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        ZonedDateTime begin = monday.atTime(BEGIN).atZone(zone);
        return new Due(
                reader.person, monday, begin.toInstant(), begin.toInstant().plus(WORTH_READING));
    }

    @Override
    public Optional<Mail> write(JdbcClient client, Asked asked) {
        if (readers(client).stream().noneMatch(reader -> reader.person == asked.person())) {
            return Optional.empty();
        }
        List<Group> groups = ReleasedGroups.read(client, new Sentences(asked.language(), asked.day()));
        return groups.isEmpty() ? Optional.empty() : Optional.of(mail(groups, asked));
    }

    private static Mail mail(List<Group> groups, Asked asked) {
        Words words = Words.beside(StudyMail.class, asked.language());
        Group company = groups.getFirst();
        return new Mail(
                words.say("study.mail.subject"),
                List.of(
                        new Mail.Heading(company.month() + " · " + company.name()),
                        new Mail.Opening(company.opening()),
                        new Mail.Text(words.say("study.mail.text")),
                        asked.link(words.say("study.mail.link"), "/study")),
                new Mail.Document("rapport-study.pdf", pdf(groups, words)));
    }

    private static byte[] pdf(List<Group> groups, Words words) {
        try {
            return new PdfView("study_pdf.jte", new StudyPage(groups, null), words, "rapport-study").bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
