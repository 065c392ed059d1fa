package org.rapport.app.people.person;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.rapport.files.answer.HolidayRegions;
import org.rapport.files.recurrence.Zones;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many days a week somebody works, in which zone, with whose public holidays; from when to when. */
@Component
@Order(4)
class Contracts implements Part {

    private static final String USUAL_DAYS = "5";
    private static final int MOST_DAYS = 7;

    private static final String ROWS = """
            select %s as was, coalesce(lower(during)::text, '') as since, coalesce((upper(during) - 1)::text, '') as until,
                   trim_scale(days)::text as days, coalesce(zone, '') as zone, region, during @> current_date as is_now
            from people.contract where person = ? order by during desc
            """.formatted(Periods.NAME);

    @Override
    public String name() {
        return "contracts";
    }

    @Override
    public List<Row> rows(JdbcClient client, int person) {
        return client.sql(ROWS)
                .param(person)
                .query((row, number) -> new Row(
                        row.getString("was"),
                        List.of(
                                row.getString("days"),
                                row.getString("since"),
                                row.getString("until"),
                                row.getString("zone"),
                                row.getString("region")),
                        row.getBoolean("is_now")))
                .list();
    }

    @Override
    public Map<String, String> fields(JdbcClient client, int person, String was) {
        return client
                .sql(ROWS)
                .param(person)
                .query((row, number) -> Map.of(
                        "was", row.getString("was"),
                        "days", row.getString("days"),
                        "from", row.getString("since"),
                        "until", row.getString("until"),
                        "zone", row.getString("zone"),
                        "region", row.getString("region")))
                .stream()
                .filter(row -> was.equals(row.get("was")))
                .findFirst()
                .orElse(Map.of("was", "", "ends", "true"));
    }

    /** A new contract, or another in place of {@code was}. */
    @Override
    public void keep(JdbcClient client, int person, Form form) {
        Span span = form.span();
        BigDecimal days = form.number("days", USUAL_DAYS, MOST_DAYS);
        String zone = zone(form);
        String region = form.value("region");
        if (!region.isEmpty() && !HolidayRegions.isKnown(region)) {
            form.refuse("region", "wrong.region");
        }
        if (form.isRefused()) {
            return;
        }
        Periods.CONTRACTS.makeRoom(client, person, form, span);
        if (!form.isRefused()) {
            boolean isNew = form.value("was").isEmpty();
            JdbcClient.StatementSpec statement = client.sql(isNew ? """
                                    insert into people.contract (during, days, zone, region, person)
                                    values (daterange(?::date, ?::date, '[]'), ?, nullif(?, ''), ?, ?)
                                    """ : """
                                    update people.contract
                                    set during = daterange(?::date, ?::date, '[]'), days = ?, zone = nullif(?, ''), region = ?
                                    where person = ? and\s""" + Periods.NAME + " = ?")
                    .param(span.since())
                    .param(span.last())
                    .param(days)
                    .param(zone)
                    .param(region)
                    .param(person);
            if ((isNew ? statement : statement.param(form.value("was"))).update() == 0) {
                form.refuse(Form.WHOLE, "wrong.gone");
            }
        }
    }

    private static String zone(Form form) {
        String text = form.text("zone");
        return text.isEmpty()
                ? ""
                : Zones.named(text).map(ZoneId::getId).orElseGet(() -> {
                    form.refuse("zone", "wrong.zone");
                    return "";
                });
    }

    @Override
    public void remove(JdbcClient client, int person, Form form) {
        Periods.CONTRACTS.remove(client, person, form);
    }
}
