package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.answer.HolidayRegions;
import org.rapport.files.answer.HolidayRegions.Region;

/** What stands against a slot for a talk: one rule, one test. */
class SlotsModuleTests extends SlotsHouse {

    private record Holiday(String region, LocalDate day) {}

    private void away(String person, LocalDate from, LocalDate until, String part) {
        house.admin.upload(
                "/people/absences", "email,from,until,part\n%s,%s,%s,%s\n".formatted(person, from, until, part));
    }

    /** The seller is busy on that day but from one time until another. */
    private void freeOnly(String from, String until) {
        house.seller.upload(
                "/calendar",
                LeaderCalendar.of(LeaderCalendar.event("a", at("00:00"), at(from), "a@aussen.example")
                        + LeaderCalendar.event("b", at(until), at("23:30"), "a@aussen.example")));
    }

    /** So many one-to-ones of the leader on that day, in the calendar, and none with who is asked for. */
    private void talks(int count) {
        String[] others = house.rows("""
                        select string_agg(s.email, ' ') from people.reporting_line l join people.person s on s.id = l.person
                        where l.leader = %s and l.during @> current_date and s.kind = 'person' and s.id <> %s
                        """.formatted(
                        house.rows("select id from people.person where email = '" + SampleHouse.LEADER + "'"), juergen))
                .split(" ");
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Instant starts = at("09:00").plus(Duration.ofHours(i));
            events.append(LeaderCalendar.event("talk" + i, starts, starts.plus(Duration.ofMinutes(30)), others[i]));
        }
        house.leader.upload("/calendar", LeaderCalendar.of(events.toString()));
        house.leader.getReady("/week");
    }

    /** Some country's next one on a working day; the leader is away until then. */
    private Holiday holiday() {
        LocalDate tomorrow = LocalDate.now(BERLIN).plusDays(1);
        Holiday found = HolidayRegions.countries(Locale.ROOT).stream()
                .map(Region::code)
                .flatMap(code -> HolidayRegions.holidays(code, tomorrow.plusDays(1), tomorrow.plusDays(7)).stream()
                        .map(one -> new Holiday(code, one)))
                .filter(one -> one.day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .findFirst()
                .orElseThrow();
        away(SampleHouse.LEADER, tomorrow.minusDays(1), found.day.minusDays(1), "");
        return found;
    }

    @Test
    void liesAheadWithinTwoWeeksInWorkingHoursOfWorkingDays() {
        Instant now = Instant.now();
        assertThat(slots()).hasSizeBetween(7, 9).isSorted().allSatisfy(slot -> {
            assertThat(slot).isAfter(now).isBefore(now.plus(Duration.ofDays(15)));
            assertThat(date(slot).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(LocalTime.ofInstant(slot, BERLIN)).isBetween(LocalTime.of(9, 0), LocalTime.of(16, 30));
        });
    }

    @Test
    void liesInTheWorkingHoursOfBothByTheClockOfEach() throws SQLException {
        contract("zone = 'America/New_York'");
        assertThat(slots()).isNotEmpty().allSatisfy(slot -> {
            assertThat(LocalTime.ofInstant(slot, BERLIN)).isBetween(LocalTime.of(9, 0), LocalTime.of(16, 30));
            assertThat(LocalTime.ofInstant(slot, ZoneId.of("America/New_York")))
                    .isBetween(LocalTime.of(9, 0), LocalTime.of(16, 30));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleHouse.LEADER, "juergen.groessl@firma.example"})
    void isOnNoDayOnWhichEitherIsAway(String person) {
        away(person, day, day, "");
        assertThat(times()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"morning, 13:00, 16:30", "afternoon, 09:00, 11:30"})
    void takesTheOtherHalfOfAHalfDayAway(String part, String first, String last) {
        away(SampleHouse.LEADER, day, day, part);
        assertThat(times())
                .isNotEmpty()
                .allMatch(time -> !time.isBefore(LocalTime.parse(first)) && !time.isAfter(LocalTime.parse(last)));
    }

    @Test
    void isOnNoPublicHolidayOfTheCompany() {
        Holiday holiday = holiday();
        assertThat(date(slots().getFirst())).isEqualTo(holiday.day);
        house.admin.post(
                "/company", Map.of("name", "M", "currency", "EUR", "fiscalMonth", "1", "region", holiday.region));
        assertThat(slots()).isNotEmpty().noneMatch(slot -> date(slot).equals(holiday.day));
    }

    @Test
    void isOnNoPublicHolidayOfWhereOneOfThemWorks() throws SQLException {
        Holiday holiday = holiday();
        contract("region = '" + holiday.region + "'");
        assertThat(slots()).isNotEmpty().noneMatch(slot -> date(slot).equals(holiday.day));
    }

    @Test
    void leavesTenMinutesToAnythingElse() throws SQLException {
        contract("zone = 'Europe/Berlin'");
        freeOnly("09:50", "10:40");
        assertThat(times()).containsExactly(LocalTime.of(10, 0));
        freeOnly("09:51", "10:40");
        assertThat(times()).isEmpty();
        freeOnly("09:50", "10:39");
        assertThat(times()).isEmpty();
    }

    @Test
    void isFreeInTheWeeksToComeWhereItBeginsASeries() {
        Instant first = slots().get(3);
        Instant later = first.atZone(BERLIN).plusWeeks(2).toInstant();
        house.seller.upload("/calendar", LeaderCalendar.of("later", later, "kunde@aussen.example"));
        assertThat(slots()).contains(first);
        assertThat(slots(house.leader, juergen + "?series=true")).isNotEmpty().doesNotContain(first);
    }

    @Test
    void isOnNoDayWithFourOneToOnes() {
        talks(3);
        assertThat(times()).isNotEmpty();
        talks(4);
        assertThat(times()).isEmpty();
    }

    @Test
    void countsWhoWasInvitedAmongTheFour() {
        talks(3);
        String other = house.rows("select id from people.person where email like 'guenther%'");
        house.leader.post(
                "/talks/" + other + "/invited",
                Map.of("starts", String.valueOf(at("15:00").getEpochSecond())));
        assertThat(times()).isEmpty();
        house.leader.post("/talks/" + other + "/invited/removal", Map.of());
        assertThat(times()).isNotEmpty();
    }

    @Test
    void isNotWhereAnotherWasInvitedTo() {
        Instant first = slots().get(3); // the first may pass meanwhile
        String other = house.rows("select id from people.person where email like 'guenther%'");
        house.leader.post("/talks/" + other + "/invited", Map.of("starts", String.valueOf(first.getEpochSecond())));
        assertThat(slots()).doesNotContain(first);
        house.leader.post("/talks/" + juergen + "/invited", Map.of("starts", String.valueOf(first.getEpochSecond())));
        house.leader.post("/talks/" + other + "/invited/removal", Map.of());
        assertThat(slots()).as("their own invitation may be replaced").contains(first);
    }
}
