package org.rapport.app.crm;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Days;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a seller won and lost lately, for the two of a pair. */
public final class Deals {

    private static final int MOST = 8;

    private Deals() {}

    /** Deals of that seller that were closed after that day, newest first, a sentence each; none while the purpose is off. */
    public static List<String> since(JdbcClient client, int seller, LocalDate day, LocalDate today, Locale language) {
        if (!Purposes.isOn(client, "results")) {
            return List.of();
        }
        Words words = Words.beside(Deals.class, language);
        return client.sql("""
                        select coalesce(nullif(c.name, ''), d.customer) as customer, d.stage, d.closed, d.amount, d.currency, min(s.part) as part
                        from crm.deal d
                        join crm.share s on s.deal = d.id and s.during @> d.closed
                        left join crm.customer c on c.id = d.customer
                        where s.person = ? and d.closed > ? and d.closed <= ?
                        group by d.id, c.name, d.customer, d.stage, d.closed, d.amount, d.currency
                        order by d.closed desc, d.id limit ?
                        """)
                .param(seller)
                .param(day)
                .param(today)
                .param(MOST)
                .query((row, number) -> words.say(
                        "deal." + row.getString("stage")
                                + (row.getBigDecimal("part").compareTo(BigDecimal.ONE) < 0 ? ".shared" : ""),
                        row.getString("customer").isEmpty() ? words.say("deal.nobody") : row.getString("customer"),
                        Days.say(row.getObject("closed", LocalDate.class), today, language),
                        money(row.getBigDecimal("amount"), row.getString("currency"), language)))
                .list();
    }

    private static String money(@Nullable BigDecimal amount, @Nullable String currency, Locale language) {
        if (amount == null || currency == null) {
            return "–";
        }
        NumberFormat format =
                NumberFormat.getCurrencyInstance(language.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK);
        format.setCurrency(Currency.getInstance(currency));
        format.setMaximumFractionDigits(0);
        return format.format(amount);
    }
}
