package org.rapport.files.results.exports;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Currencies as sales systems write them: by their code, or as Dynamics does by their name. */
final class Currencies {

    private static final Map<String, String> NAMES = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(
                    currency -> currency.getDisplayName(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                    Currency::getCurrencyCode,
                    (one, other) -> one));

    private Currencies() {}

    /** The ISO 4217 code that a text means; itself in upper case where no currency is called so. */
    static String code(String text) {
        return NAMES.getOrDefault(text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT));
    }
}
