package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;

/** The plan's talks lie where both work, where they would rather talk, and on no day of travel. */
class PlacedTimesModuleTests extends PlacedHouse {

    /** Works from one time until another on every day of the week. */
    private static void works(Browser one, String from, String until) {
        Map<String, String> fields = new HashMap<>();
        for (int day = 1; day <= 7; day++) {
            fields.put("from-" + day, from);
            fields.put("until-" + day, until);
        }
        assertThat(one.post("/times/hours", fields).statusCode()).isEqualTo(302);
    }

    @Test
    void lieInTheWorkingHoursOfBoth() throws SQLException {
        HouseTables.owner(
                house.pages.context.getBean(Database.class),
                "update people.contract set zone = 'Europe/Berlin' where person = " + juergen);
        everybodyWaits();
        works(house.leader, "06:00", "07:45");
        works(house.seller, "07:00", "12:00");
        settle();
        assertThat(LocalTime.ofInstant(placedFor(juergen), SlotsHouse.BERLIN))
                .isBetween(LocalTime.of(7, 0), LocalTime.of(7, 15));
        night();
        assertThat(LocalTime.ofInstant(placedFor(juergen), SlotsHouse.BERLIN))
                .isBetween(LocalTime.of(7, 0), LocalTime.of(7, 15));
    }

    @Test
    void sayThatWorkingHoursHaveNothingInCommon() {
        everybodyWaits();
        house.seller.post("/wish", Map.of());
        house.seller.post("/times/hours", Map.of());
        settle();
        assertThat(proposed())
                .contains("Dafür fand sich keine Zeit: Ihrer beider Arbeitszeiten überschneiden sich nicht.");
        assertThat(SlotsHouse.slots(house.leader, juergen)).isEmpty();
    }

    @Test
    void knowWorkingHoursThatNobodyElseSeesAndThatGoWithTheirPersonAndPurpose() throws SQLException {
        assertThat(house.seller.get("/times").body())
                .contains(
                        "name=\"from-5\" value=\"09:00\"",
                        "name=\"until-5\" value=\"17:00\"",
                        "name=\"from-6\" value=\"\"");
        house.seller.post(
                "/times/hours", Map.of("from-1", "09:00", "until-1", "17:00", "from-2", "07:10", "until-2", "12:20"));
        assertThat(house.rows("select day || ' ' from plan.hours order by day"))
                .as("what is as usual isn't kept")
                .isEqualTo("2 3 4 5 ");
        assertThat(house.seller.get("/times").body())
                .contains("name=\"from-2\" value=\"07:10\"", "name=\"from-5\" value=\"\"");
        assertThat(house.seller.get("/trust").body()).contains("Wann Sie arbeiten", "07:10–12:20");
        assertThat(house.leader.get("/times").body()).doesNotContain("07:10");
        String wrong = house.seller
                .post("/times/hours", Map.of("from-3", "12:30", "until-3", "08:00"))
                .body();
        assertThat(wrong).contains("für jeden Tag beide Uhrzeiten", "value=\"12:30\"");
        assertThat(house.seller.post("/times/hours", Map.of("from-3", "12:30")).statusCode())
                .isEqualTo(422);
        assertThat(house.rows("select count(*) from plan.hours")).isEqualTo("4");
        Database database = house.pages.context.getBean(Database.class);
        HouseTables.owner(database, "update people.person set forgotten = current_date where id = " + juergen);
        assertThat(house.rows("select count(*) from plan.hours")).isEqualTo("0");
        works(house.leader, "08:00", "12:00");
        assertThat(house.rows("select count(*) from plan.hours")).isEqualTo("7");
        house.admin.post("/purposes/free_busy/end", Map.of());
        HouseTables.owner(database, "update trust.ended set at = at - interval '15 days'");
        house.run("trust-end");
        assertThat(house.rows("select count(*) from plan.hours")).isEqualTo("0");
    }

    @Test
    void lieWhereOneWouldRatherTalkAndOnNoDayOfTravel() {
        everybodyWaits();
        house.seller.post(
                "/times/preferred",
                Map.of("half", "1-afternoon,2-afternoon,3-afternoon,4-afternoon,5-afternoon,9-morning"));
        settle();
        assertThat(LocalTime.ofInstant(placedFor(juergen), ZoneId.systemDefault()))
                .isAfterOrEqualTo(LocalTime.of(13, 0));
        assertThat(house.seller.get("/trust").body()).contains("Montag", "Nachmittag");
        LocalDate day = LocalDate.ofInstant(placedFor(juergen), SlotsHouse.BERLIN);
        house.seller.post("/times/travel", Map.of("day", day.toString()));
        settle();
        assertThat(LocalDate.ofInstant(placedFor(juergen), SlotsHouse.BERLIN)).isNotEqualTo(day);
        for (int i = 0; i < 15; i++) {
            house.seller.post("/times/travel", Map.of("day", today.plusDays(i).toString()));
        }
        house.seller.post("/wish", Map.of());
        settle();
        assertThat(proposed()).contains("an den übrigen Tagen ist einer von Ihnen unterwegs");
        String whole = today.plusDays(10).toString();
        for (int i = 1; i < 15; i++) {
            house.seller.post(
                    "/times/travel/removal", Map.of("day", today.plusDays(i).toString()));
            house.seller.post(
                    "/times/travel", Map.of("day", today.plusDays(i).toString(), "from", "13:00", "until", "13:30"));
        }
        settle();
        assertThat(LocalTime.ofInstant(placedFor(juergen), ZoneId.systemDefault()))
                .isEqualTo(LocalTime.of(13, 0));
        assertThat(house.seller.get("/times").body()).contains("nur 13:00–13:30");
        assertThat(house.leader.get("/times").body()).doesNotContain("13:00");
        assertThat(house.seller
                        .post("/times/travel", Map.of("day", whole, "from", "16:00", "until", "15:00"))
                        .body())
                .contains("die frühere zuerst");
        assertThat(house.seller
                        .post("/times/travel", Map.of("day", "2020-01-01"))
                        .statusCode())
                .isEqualTo(422);
    }
}
