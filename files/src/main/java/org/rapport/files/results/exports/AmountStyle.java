package org.rapport.files.results.exports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which sign a file writes before the decimals of its amounts; the other one may part thousands. */
public enum AmountStyle implements Style<BigDecimal> {
    /** 12500.50 or 12,500.50. */
    POINT(".", ","),
    /** 12500,50 or 12.500,50. */
    COMMA(",", ".");

    private final String decimal;
    private final String thousands;
    private final Pattern pattern;

    AmountStyle(String decimal, String thousands) {
        this.decimal = decimal;
        this.thousands = thousands;
        String whole = "-?(\\d+|\\d{1,3}(" + Pattern.quote(thousands) + "\\d{3})+)";
        this.pattern = Pattern.compile(whole + "(" + Pattern.quote(decimal) + "\\d{1,2})?");
    }

    @Override
    public Optional<BigDecimal> read(String text) {
        // spaces, of which spreadsheets write three kinds, part thousands in either style
        String close = text.replaceAll("[ \u00A0\u202F]", "");
        return pattern.matcher(close).matches()
                ? Optional.of(new BigDecimal(close.replace(thousands, "").replace(decimal, ".")))
                : Optional.empty();
    }
}
