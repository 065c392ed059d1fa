package org.rapport.files.results;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.WrongValue;

/**
 * An amount in a currency.
 *
 * @param amount not below 0, to the cent; kept with two decimals, so that equal amounts are equal
 * @param currency its ISO 4217 code, such as EUR
 */
public record Money(BigDecimal amount, String currency) {

    private static final int DECIMALS = 2;
    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    public Money {
        boolean fits = amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= DECIMALS;
        WrongValue.unless(fits, Reason.AMOUNT, "amount");
        amount = amount.setScale(DECIMALS);
        WrongValue.unless(KNOWN.contains(currency), Reason.CURRENCY, "currency");
    }

    /** The money in that column, in the currency of the row. */
    static Money of(Fields fields, String column) {
        return new Money(fields.amount(column), fields.text("currency").toUpperCase(Locale.ROOT));
    }

    String digits() {
        return amount.toPlainString();
    }
}
