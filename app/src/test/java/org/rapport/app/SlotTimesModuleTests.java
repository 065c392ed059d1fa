package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Working hours, days of travel and the calendars that hold: each a rule that stands against a slot. */
class SlotTimesModuleTests extends SlotsHouse {

    private Browser browser(String person) {
        return person.equals(SampleHouse.LEADER) ? house.leader : house.seller;
    }

    /** Works from one time until another on these days, and on no other. */
    private static void works(Browser one, String from, String until, DayOfWeek... days) {
        Map<String, String> fields = new HashMap<>();
        for (DayOfWeek day : days) {
            fields.put("from-" + day.getValue(), from);
            fields.put("until-" + day.getValue(), until);
        }
        assertThat(one.post("/times/hours", fields).statusCode()).isEqualTo(302);
    }

    /** What is undone is the newest upload. */
    private static void undo(Browser one) {
        String id = SampleHouse.between(one.get("/calendar").body(), "action=\"/calendar/uploads/", "/undoing");
        assertThat(one.post("/calendar/uploads/" + id + "/undoing", Map.of()).statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleHouse.LEADER, "juergen.groessl@firma.example"})
    void isOnNoDayOfTravelOfEitherButForWhatTheyTold(String person) throws SQLException {
        contract("zone = 'Europe/Berlin'");
        browser(person).post("/times/travel", Map.of("day", day.toString()));
        assertThat(times()).isEmpty();
        browser(person).post("/times/travel", Map.of("day", day.toString(), "from", "10:15", "until", "11:15"));
        assertThat(times()).containsExactly(LocalTime.of(10, 30));
        browser(person).post("/times/travel/removal", Map.of("day", day.toString()));
        assertThat(times()).hasSizeGreaterThan(1);
    }

    @Test
    void isOnADayOfTravelInNoWeekOfASeries() {
        Instant first = slots().get(3);
        house.seller.post(
                "/times/travel", Map.of("day", date(first).plusWeeks(2).toString()));
        assertThat(slots()).contains(first);
        assertThat(slots(house.leader, juergen + "?series=true")).isNotEmpty().doesNotContain(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleHouse.LEADER, "juergen.groessl@firma.example"})
    void isOnNoDayOnWhichEitherDoesntWork(String person) {
        works(
                browser(person),
                "09:00",
                "17:00",
                Stream.of(DayOfWeek.values())
                        .filter(one -> one != day.getDayOfWeek())
                        .toArray(DayOfWeek[]::new));
        assertThat(slots()).isNotEmpty().noneMatch(slot -> date(slot).getDayOfWeek() == day.getDayOfWeek());
    }

    @Test
    void liesInTheHoursOfWhoBeginsEarly() throws SQLException {
        contract("zone = 'Europe/Berlin'");
        works(house.leader, "06:30", "09:30", DayOfWeek.values());
        works(house.seller, "06:30", "09:30", DayOfWeek.values());
        assertThat(times()).containsExactly(LocalTime.of(6, 30), LocalTime.of(8, 30));
    }

    @Test
    void liesInTheHoursThatBothWork() throws SQLException {
        contract("zone = 'Europe/Berlin'");
        works(house.leader, "07:00", "10:30", DayOfWeek.values());
        works(house.seller, "09:45", "15:00", DayOfWeek.values());
        assertThat(times()).containsExactly(LocalTime.of(10, 0));
    }

    @Test
    void liesOnASaturdayOfThoseWhoWorkThen() throws SQLException {
        contract("zone = 'Europe/Berlin'");
        works(house.leader, "10:00", "12:00", DayOfWeek.SATURDAY);
        assertThat(slots()).isEmpty();
        works(house.seller, "09:00", "11:00", DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(slots()).isNotEmpty().allSatisfy(slot -> {
            assertThat(date(slot).getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
            assertThat(LocalTime.ofInstant(slot, BERLIN)).isIn(LocalTime.of(10, 0), LocalTime.of(10, 30));
        });
    }

    @Test
    void isFreeOnceTheSellersNextCalendarLacksAMeetingAndTakenOnceThatIsUndone() throws SQLException {
        contract("zone = 'Europe/Berlin'");
        Instant slot = at("09:00");
        house.seller.upload("/calendar", LeaderCalendar.of("theirs", slot, "kunde@aussen.example"));
        assertThat(slots()).doesNotContain(slot);
        house.seller.upload("/calendar", LeaderCalendar.of("other", at("20:00"), "kunde@aussen.example"));
        assertThat(slots()).contains(slot);
        undo(house.seller);
        assertThat(slots()).doesNotContain(slot);
        undo(house.seller);
        assertThat(slots()).contains(slot);
    }

    @Test
    void keepsOneUploadOfASellerBesideTheNewestAndTakesAFileAnew() {
        for (String uid : List.of("a", "b", "c", "b", "b")) {
            house.seller.upload("/calendar", LeaderCalendar.of(uid, at("09:00"), "kunde@aussen.example"));
        }
        assertThat(house.rows("select count(*) from ledger.import")).isEqualTo("2");
        assertThat(house.rows("select count(*) from ledger.busy")).isEqualTo("2");
    }

    @Test
    void knowsAWholeCalendarOfTheLeaderOnceItIsAppliedAndForgetsItOnceItIsUndone() throws SQLException {
        contract("zone = 'Europe/Berlin'");
        Instant cancelled = at("09:00");
        house.leader.upload("/calendar", LeaderCalendar.of("old", cancelled, "kunde@aussen.example"));
        assertThat(slots()).doesNotContain(cancelled);
        Instant taken = at("12:00");
        String waits = house.leader
                .upload("/calendar", LeaderCalendar.of("new", taken, "kunde@aussen.example"), Map.of("whole", "true"))
                .body();
        assertThat(slots()).as("what waits blocks nothing").contains(taken).doesNotContain(cancelled);
        String id = SampleHouse.between(waits, "/calendar/uploads/", "/applying");
        house.leader.post("/calendar/uploads/" + id + "/applying", Map.of());
        assertThat(slots()).contains(cancelled).doesNotContain(taken);
        undo(house.leader);
        assertThat(slots()).contains(taken).doesNotContain(cancelled);
    }
}
