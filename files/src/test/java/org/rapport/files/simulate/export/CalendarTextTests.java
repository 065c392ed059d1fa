package org.rapport.files.simulate.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapport.core.attention.Event.ShowAs;
import org.rapport.core.attention.Event.Status;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.event.Occurrences;
import org.rapport.files.simulate.export.Invitee.Kind;

/** What is written in each style is read back as it was meant. */
class CalendarTextTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Owner BOSS = new Owner("boss@firma.example", "Vogel, Katrin", BERLIN);
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-10-19T09:00");
    private static final Entry.Look BUSY =
            new Entry.Look("Gespräch, lang; und mehr", Status.CONFIRMED, ShowAs.BUSY, "Coaching", false, true);

    private static Invitee person(String name, Response response) {
        return new Invitee(name + "@firma.example", name, Kind.PERSON, false, response);
    }

    private static Entry entry(@Nullable LocalDateTime replaces, Entry.Times times, Invitee... attendees) {
        Entry.Id id = new Entry.Id("series-1@firma.example", 0, Instant.parse("2026-10-01T08:00:00Z"), replaces);
        return new Entry(id, times, BUSY, person("boss", Response.ORGANIZER), List.of(attendees));
    }

    private static Entry.Times weekly(ZoneId zone) {
        return new Entry.Times(MONDAY, zone, 30, false, "FREQ=WEEKLY;COUNT=4", List.of(MONDAY.plusWeeks(2)));
    }

    private static String text(Style style, Owner owner, Entry... entries) throws IOException {
        StringBuilder out = new StringBuilder();
        CalendarText text = new CalendarText(out, style, owner);
        text.begin(LocalDate.parse("2026-10-01"), Set.of(owner.zone()));
        for (Entry entry : entries) {
            text.add(entry);
        }
        text.end();
        return out.toString();
    }

    private static CalendarFile read(String text) throws IOException {
        return CalendarReader.read(
                "boss.ics", new ByteArrayInputStream(text.getBytes(UTF_8)), CalendarReader.Privacy.NOTHING);
    }

    private static List<String> starts(CalendarFile file) {
        List<String> starts = new ArrayList<>();
        new Occurrences(List.of(file), BERLIN)
                .before(
                        Instant.parse("2027-01-01T00:00:00Z").toEpochMilli(),
                        occurrence -> starts.add(String.valueOf(Instant.ofEpochMilli(occurrence.startMillis()))));
        return starts;
    }

    private static CalendarEvent.Content content(CalendarFile file) {
        return Objects.requireNonNull(file.events().getFirst().content());
    }

    @ParameterizedTest
    @EnumSource
    void keepsASeriesWithItsExceptionsAcrossAClockChange(Style style) throws IOException {
        Entry.Times moved = new Entry.Times(MONDAY.plusDays(22), BERLIN, 30, false, null, List.of());
        CalendarFile file = read(text(style, BOSS, entry(null, weekly(BERLIN)), entry(MONDAY.plusWeeks(3), moved)));
        assertThat(file.problems()).isEmpty();
        assertThat(starts(file))
                .containsExactly("2026-10-19T07:00:00Z", "2026-10-26T08:00:00Z", "2026-11-10T08:00:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void keepsAZoneAnHourBehind(Style style) throws IOException {
        ZoneId london = ZoneId.of("Europe/London");
        Owner owner = new Owner("boss@firma.example", "Boss", london);
        assertThat(starts(read(text(style, owner, entry(null, weekly(london))))))
                .containsExactly("2026-10-19T08:00:00Z", "2026-10-26T09:00:00Z", "2026-11-09T09:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "OUTLOOK,  anna NONE bert NONE, REL, true",
        "GOOGLE,   boss ACCEPTED anna ACCEPTED bert DECLINED, NONE, false",
        "APPLE,    boss ACCEPTED anna ACCEPTED bert DECLINED, NONE, false",
        "EXCHANGE, boss ACCEPTED anna ACCEPTED bert DECLINED, REL, false",
    })
    void carriesWhatTheProgramCarries(Style style, String attendees, String tag, boolean byShowAs) throws IOException {
        CalendarEvent.Content content = content(read(text(
                style,
                BOSS,
                entry(null, weekly(BERLIN), person("anna", Response.ACCEPTED), person("bert", Response.DECLINED)))));
        assertThat(content.people().stream()
                        .filter(line -> !line.organizer())
                        .map(line -> line.address().replace("@firma.example", " ") + line.response()))
                .containsExactly(attendees.split("(?<=[A-Z]) "));
        assertThat(content.tag() + " " + content.answersByShowAs() + " " + content.video())
                .isEqualTo(tag + " " + byShowAs + " true");
    }

    @ParameterizedTest
    @EnumSource
    void foldsAtSeventyFiveOctets(Style style) throws IOException {
        Invitee anna = new Invitee("anna@firma.example", "Ä".repeat(60), Kind.PERSON, true, Response.TENTATIVE);
        String text = text(style, BOSS, entry(null, weekly(BERLIN), anna));
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(UTF_8).length <= 75);
        assertThat(text).doesNotContainPattern("[^\r]\n");
        assertThat(content(read(text)).people()).anyMatch(line -> line.address().equals("anna@firma.example"));
    }

    @ParameterizedTest
    @EnumSource
    void keepsWholeDaysAndPrivateOnes(Style style) throws IOException {
        Entry.Times days = new Entry.Times(MONDAY.toLocalDate().atStartOfDay(), BERLIN, 2880, true, null, List.of());
        Entry.Look away = new Entry.Look("Arzt", Status.CONFIRMED, ShowAs.OOF, null, true, false);
        Entry.Id id = new Entry.Id("a", 0, Instant.EPOCH, null);
        CalendarFile file = read(text(style, BOSS, entry(null, days), new Entry(id, days, away, null, List.of())));
        assertThat(content(file).times().span().start().isDate()).isTrue();
        assertThat(file.events().getLast().isPrivate()).isTrue();
    }

    @Test
    void writesOutlooksPeopleWithoutAnAddress() throws IOException {
        Invitee anna = new Invitee("anna@firma.example", "Berg, Anna", Kind.NO_MAIL, false, Response.NONE);
        assertThat(text(Style.OUTLOOK, BOSS, entry(null, weekly(BERLIN), anna)))
                .contains("ATTENDEE;CN=\"Berg, Anna\";RSVP=TRUE:invalid:nomail");
    }

    @Test
    void refusesAZoneWithoutSummerTime() {
        Owner owner = new Owner("boss@firma.example", "Boss", ZoneId.of("Asia/Tokyo"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text(Style.APPLE, owner))
                .withMessageContaining("Asia/Tokyo");
    }
}
