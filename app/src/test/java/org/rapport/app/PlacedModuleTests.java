package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;

/** The plan's talks have times: beside everything else of everybody, in the night for all and after each change for one leader. */
class PlacedModuleTests extends PlacedHouse {

    private String email(String id) {
        return house.rows("select email from people.person where id = " + id);
    }

    /** Nobody has two talks with fewer than ten minutes between them, and all are held in working hours. */
    private void assertNoCollision() {
        Map<Integer, List<Instant>> ofPerson = new HashMap<>();
        for (Talk talk : placed()) {
            for (int person : List.of(talk.leader(), talk.seller())) {
                ofPerson.computeIfAbsent(person, any -> new ArrayList<>()).add(talk.starts());
            }
            assertThat(LocalTime.ofInstant(talk.starts(), SlotsHouse.BERLIN))
                    .isBetween(LocalTime.of(9, 0), LocalTime.of(16, 30));
        }
        ofPerson.values().forEach(times -> {
            List<Instant> sorted = times.stream().sorted().toList();
            for (int i = 1; i < sorted.size(); i++) {
                assertThat(Duration.between(sorted.get(i - 1), sorted.get(i)))
                        .isGreaterThanOrEqualTo(Duration.ofMinutes(40));
            }
        });
    }

    @Test
    void nameATimeWithEachProposalAndOthersWhereOneInvites() throws SQLException {
        away(SampleHouse.LEADER, today, today); // a time of today may pass meanwhile
        everybodyWaits();
        settle();
        assertThat(proposed()).contains("Vorschlag: ", ", bei Ihnen frei.");
        List<Talk> first = placed();
        assertThat(first).hasSizeGreaterThan(3);
        assertNoCollision();
        String person =
                house.rows("select seller from plan.placed where times <> '{}' and leader = %s order by times limit 1"
                        .formatted(katrin));
        String page = house.leader.get("/talks/" + person).body();
        assertThat(SampleHouse.between(page, "Nach dem Plan der Woche", "Andere freie Zeiten"))
                .contains("value=\"" + placedFor(person).getEpochSecond() + "\"", "https://outlook.office.com/");
        assertThat(SlotsHouse.slots(house.leader, person)).doesNotHaveDuplicates();
        night();
        assertThat(placed()).as("a proposal doesn't wander").containsExactlyInAnyOrderElementsOf(first);
        assertThat(house.leader.get("/trust").body()).contains("Wofür der Plan eine Zeit suchte");
    }

    @Test
    void standFirstWhereOneInvitesAsMyWeekTellsThem() throws SQLException {
        everybodyWaits();
        settle();
        String[] proposed = Pattern.compile("href=\"/talks/([0-9]+)\"")
                .matcher(proposed())
                .results()
                .map(found -> found.group(1))
                .toArray(String[]::new);
        List<Instant> free = SlotsHouse.slots(house.leader, proposed[1]).stream()
                .filter(SlotsHouse.slots(house.leader, proposed[0])::contains)
                .filter(slot -> !LocalDate.ofInstant(slot, SlotsHouse.BERLIN).equals(today))
                .toList();
        Database database = house.pages.context.getBean(Database.class);
        HouseTables.owner(
                database,
                "update plan.placed set against = null, times = array['%s', '%s']::timestamptz[] where seller in (%s, %s)"
                        .formatted(free.getFirst(), free.getLast(), proposed[0], proposed[1]));
        for (int i = 0; i < 2; i++) {
            String page = house.leader.get("/talks/" + proposed[i]).body();
            Instant told = i == 0 ? free.getFirst() : free.getLast();
            String planned = SampleHouse.between(page, "Nach dem Plan der Woche", "Andere freie Zeiten");
            assertThat(SampleHouse.between(planned, "name=\"starts\" value=\"", "\""))
                    .isEqualTo(String.valueOf(told.getEpochSecond()));
            assertThat(proposed().split("href=\"/talks/")[i])
                    .contains("Vorschlag: " + SampleHouse.between(planned, "<li><div><b>", "</b>"));
        }
    }

    @Test
    void arentHiddenByACalendarThatWaits() throws SQLException {
        everybodyWaits();
        settle();
        Instant before = placedFor(juergen);
        house.leader.upload(
                "/calendar", LeaderCalendar.of("new", before, "kunde@aussen.example"), Map.of("whole", "true"));
        assertThat(SlotsHouse.slots(house.leader, juergen)).startsWith(before);
        night();
        assertThat(placedFor(juergen)).isEqualTo(before);
    }

    @Test
    void moveWhenTheUploadIsUndoneThatFreedTheirTime() {
        everybodyWaits();
        settle();
        Instant before = placedFor(juergen);
        house.seller.upload("/calendar", LeaderCalendar.of("theirs", before, "kunde@aussen.example"));
        settle();
        assertThat(placedFor(juergen)).isNotEqualTo(before);
        Instant moved = placedFor(juergen);
        house.seller.upload("/calendar", LeaderCalendar.of("others", moved, "kunde@aussen.example"));
        settle();
        assertThat(placedFor(juergen)).isNotEqualTo(moved);
        String undo =
                SampleHouse.between(house.seller.get("/calendar").body(), "action=\"/calendar/uploads/", "/undoing");
        house.seller.post("/calendar/uploads/" + undo + "/undoing", Map.of());
        settle();
        assertThat(placedFor(juergen)).isNotEqualTo(before);
    }

    @Test
    void areCheckedAgainWhenACalendarChanges() {
        everybodyWaits();
        settle();
        Instant before = placedFor(juergen);
        house.seller.upload("/calendar", LeaderCalendar.of("theirs", before, "kunde@aussen.example"));
        String page = house.leader.get("/talks/" + juergen).body();
        assertThat(page)
                .as("also before it is placed anew")
                .doesNotContain("value=\"" + before.getEpochSecond() + "\"");
        settle();
        assertThat(placedFor(juergen)).isNotEqualTo(before);
        assertThat(house.leader.get("/talks/" + juergen).body())
                .contains("value=\"" + placedFor(juergen).getEpochSecond() + "\"");
    }

    @Test
    void keepOneWhomTwoLeadersShareFromTwoTalksAtOnce() throws SQLException {
        // whoever leads the leader has no time but where the leader has little of it as well
        Browser top = Visits.come(house.pages, "hannes", house.links);
        everybodyWaits();
        StringBuilder events = new StringBuilder(
                LeaderCalendar.talks(SampleHouse.LEADER, Instant.now().minus(Duration.ofDays(30))));
        for (int i = 0; i < 14; i++) {
            LocalDate day = today.plusDays(i);
            events.append(LeaderCalendar.event("a" + i, at(day, "00:00"), at(day, "12:50"), "a@aussen.example"));
            events.append(LeaderCalendar.event("b" + i, at(day, "14:40"), at(day, "23:30"), "a@aussen.example"));
        }
        top.upload(
                "/calendar",
                LeaderCalendar.of(events.toString().replace(SampleHouse.LEADER, "KATRIN"))
                        .replace("ORGANIZER:mailto:KATRIN", "ORGANIZER:mailto:" + email(id("hannes")))
                        .replace("KATRIN", SampleHouse.LEADER));
        settle();
        assertThat(placed()).anyMatch(talk -> String.valueOf(talk.seller()).equals(katrin));
        assertNoCollision();
        night();
        assertThat(placed()).anyMatch(talk -> String.valueOf(talk.seller()).equals(katrin));
        assertNoCollision();
    }

    @Test
    void sayWhichRuleStandsAgainstATalk() {
        everybodyWaits();
        away(SampleHouse.LEADER, today, today.plusDays(20));
        house.leader.post("/talks/" + juergen + "/later", Map.of());
        settle();
        assertThat(placed()).isEmpty();
        assertThat(proposed())
                .contains("Dafür fand sich keine Zeit: an den übrigen Tagen ist einer von Ihnen nicht da.");
        String person = house.rows("select min(seller) from plan.placed");
        assertThat(house.leader.get("/talks/" + person).body()).contains("Dafür fand sich keine Zeit");
        assertThat(house.leader.with("language", "en").getReady("/week").body())
                .contains("on the days left one of you is away");
    }

    @Test
    void keepTheTimeOfASeries() {
        away(SampleHouse.LEADER, today, today);
        LocalDate next = today.plusDays(1);
        while (next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            next = next.plusDays(1);
        }
        house.leader.upload(
                "/calendar",
                LeaderCalendar.of(LeaderCalendar.talks(
                                email(juergen), at(next.minusWeeks(4), "14:15"), at(next.minusWeeks(6), "14:15"))
                        + LeaderCalendar.talks(email(id("guenther")), at(next.minusWeeks(5), "10:00"))));
        settle();
        ZonedDateTime there = placedFor(juergen).atZone(SlotsHouse.BERLIN);
        assertThat(there.getDayOfWeek()).isEqualTo(next.getDayOfWeek());
        assertThat(there.toLocalTime()).isEqualTo(LocalTime.of(14, 15));
    }

    @Test
    void areGoneWithTheirPurpose() {
        everybodyWaits();
        settle();
        assertThat(proposed()).contains("Vorschlag: ");
        house.admin.post("/purposes/free_busy/end", Map.of());
        assertThat(proposed()).isNotEmpty().doesNotContain("Vorschlag: ");
    }
}
