package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.files.answer.Calculation;
import org.rapport.files.answer.Calculation.Here;
import org.rapport.files.answer.Calculation.Inputs;
import org.rapport.files.answer.HolidayRegions;
import org.rapport.files.answer.Request;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.form.HtmlForm;
import org.rapport.files.people.PeopleReader;

/** A leader brings a calendar and sees what {@code rapport week} says of the same files. */
class MyWeekModuleTests {

    private SampleHouse house;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void takesNothingWhileThePurposeIsOff() throws IOException {
        HttpResponse<String> refused = house.upload(house.leader);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("noch nicht eingeschaltet");
        assertThat(house.leader.getReady("/week").body()).contains("Noch ist nichts zu sehen");
    }

    @Test
    void saysWhatTheCommandSays() throws Exception {
        house.switchOn();
        assertThat(house.upload(house.leader).body()).contains("Termine wurden übernommen");
        String page = house.leader.getReady("/week").body();
        String command = HtmlForm.of(answer(), Locale.GERMAN, LocalDate.now(ZoneId.systemDefault()));
        String heat = section(command, "<h2>Zuwendung je Person");
        String spread = SampleHouse.between(lines(command), "<h2>Wie gleich", "<h2>Wie gezählt");
        assertThat(main(page, "<section>", "</main>")
                        .replaceAll("(?s)<nav class=\"more\".*?</nav>\\n", "")
                        .replaceAll("<section class=\"quiet\">(?s).*", ""))
                .isEqualTo(main(command, "<section>", "<footer>")
                        .replace("<section>\n" + heat + "</section>\n", "")
                        .replace("<h2>Wie gleich" + spread, ""));
        assertThat(page).contains(SampleHouse.between(command, "<h1>", "</h1>").strip());
        assertThat(lines(house.leader.get("/team").body())).contains(heat, spread);
    }

    @Test
    void countsTheHolidaysOfTheLeadersOwnRegionElseThoseOfTheCompany() {
        house.switchOn();
        Instant[] times = IntStream.rangeClosed(1, 12)
                .mapToObj(week -> Instant.now().minus(7L * week, ChronoUnit.DAYS))
                .toArray(Instant[]::new);
        house.leader.upload(
                "/calendar", LeaderCalendar.of(LeaderCalendar.talks("juergen.groessl@firma.example", times)));
        LocalDate monday =
                LocalDate.now(ZoneId.systemDefault()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Holiday holiday = Holiday.within(monday.minusWeeks(10), monday.minusWeeks(1));
        String week = "select availability::text from attention.leader_week where week = '"
                + holiday.day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) + "'";
        house.leader.getReady("/week");
        String without = house.rows(week);

        house.change("update people.contract set region = '" + holiday.region + "' where person = " + leaderId());
        house.leader.getReady("/week");
        String with = house.rows(week);
        assertThat(Double.parseDouble(with)).isLessThan(Double.parseDouble(without));

        house.change("update people.contract set region = '' where person = " + leaderId());
        house.leader.getReady("/week");
        assertThat(house.rows(week)).isEqualTo(without);
        house.admin.post(
                "/company", Map.of("name", "M", "currency", "EUR", "fiscalMonth", "1", "region", holiday.region));
        house.change("select work.put('measure', 'leader-' || " + leaderId() + ")");
        house.leader.getReady("/week");
        assertThat(house.rows(week)).isEqualTo(with);
    }

    private String leaderId() {
        return house.rows("select id::text from people.person where email = '" + SampleHouse.LEADER + "'");
    }

    private record Holiday(String region, LocalDate day) {

        /** Some country's, on a working day. */
        static Holiday within(LocalDate from, LocalDate until) {
            return HolidayRegions.countries(Locale.ROOT).stream()
                    .flatMap(country -> HolidayRegions.holidays(country.code(), from, until).stream()
                            .map(day -> new Holiday(country.code(), day)))
                    .filter(one -> one.day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String section(String page, String from) {
        return from + SampleHouse.between(lines(page), from, "</section>");
    }

    @Test
    void showsNoRowOfWhoOptedOutAndLeavesTheSums() throws IOException {
        house.switchOn();
        house.upload(house.leader);
        String before = house.leader.getReady("/week").body();
        assertThat(before).contains("Jürgen");
        house.seller.post("/trust/opt-out", Map.of());
        String after = house.leader.getReady("/week").body();
        assertThat(after).doesNotContain("Jürgen");
        assertThat(SampleHouse.between(after, "<h1>", " für ")).isEqualTo(SampleHouse.between(before, "<h1>", " für "));
        house.seller.post("/trust/opt-out/end", Map.of());
        assertThat(SampleHouse.withoutForms(house.leader.getReady("/week").body()))
                .isEqualTo(SampleHouse.withoutForms(before));
    }

    @Test
    void showsBothOfAPairTheSameAndTellsTheSellerWhoLooked() throws IOException {
        house.switchOn();
        house.upload(house.leader);
        String week = house.leader.getReady("/week").body();
        String link = "/person/" + SampleHouse.between(week, "href=\"/person/", "\">Jürgen");
        String theirs = pair(
                house.leader.get(link.substring(link.lastIndexOf("/person/"))).body());
        assertThat(theirs).contains("Tagen, vereinbart alle 14.", "Einzelgespräch", "<svg");
        String leaderId = SampleHouse.between(house.seller.get("/place").body(), "href=\"/person/", "\"");
        assertThat(pair(house.seller.get("/person/" + leaderId).body())).isEqualTo(theirs);
        assertThat(house.seller.get("/trust").body())
                .contains("Katrin Vogel", "Sie und wer Sie führt", "Termine mit Ihrer Führungskraft");
        assertThat(house.admin.get("/person/" + leaderId).statusCode()).isEqualTo(404);
    }

    @Test
    void opensAWeekIntoHowItCameAbout() throws IOException {
        house.switchOn();
        house.upload(house.leader);
        String link =
                "/week/" + SampleHouse.between(house.leader.getReady("/week").body(), "href=\"/week/", "\"");
        assertThat(house.leader.get(link).body()).contains("Beziehungsarbeit</h1>");
        String lastComplete = "/week/"
                + LocalDate.now(ZoneId.systemDefault())
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(1);
        assertThat(house.leader.get(lastComplete).body()).contains("Einzelgespräch", "Jürgen");
        assertThat(house.seller.get(lastComplete).statusCode()).isEqualTo(404);
    }

    private static String pair(String page) {
        return SampleHouse.between(page, "<p class=\"lead\">", "</details>");
    }

    private static org.rapport.files.answer.WeekAnswer answer() throws Exception {
        ZoneId zone = ZoneId.systemDefault();
        Request request = new Request(List.of(SampleHouse.LEADER), List.of(), null, null, LocalDate.now(zone), 12);
        Inputs inputs = new Inputs(
                CalendarReader.read(List.of(SampleHouse.CALENDAR), CalendarReader.Progress.NONE),
                PeopleReader.read(SampleHouse.PEOPLE),
                List.of(),
                List.of());
        return new Calculation(request, inputs).answer(new Here(Instant.now(), zone));
    }

    private static String main(String page, String from, String until) {
        return lines(SampleHouse.between(page, from, until));
    }

    private static String lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (all, line) -> all + line + "\n");
    }
}
