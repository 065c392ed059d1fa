package org.rapport.app.crm;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.files.results.Customer;
import org.rapport.files.results.Opportunity;
import org.rapport.files.results.Ownership;
import org.rapport.files.results.Quota;
import org.rapport.files.results.Renewal;
import org.rapport.files.results.Satisfaction;
import org.rapport.files.results.deals.Mapping;
import org.rapport.files.table.TableFile;

/** What a file of results can hold. */
enum Kind {
    /** Deals as a sales system exports them, each with its owner. */
    DEALS,
    SATISFACTION,
    RENEWALS,
    QUOTAS,
    OWNERS,
    OPPORTUNITIES,
    CUSTOMERS;

    /** The table it is read by; null for deals, whose columns somebody chooses. */
    @Nullable
    TableFile<?> file() {
        return switch (this) {
            case DEALS -> null;
            case SATISFACTION -> Satisfaction.FILE;
            case RENEWALS -> Renewal.FILE;
            case QUOTAS -> Quota.FILE;
            case OWNERS -> Ownership.FILE;
            case OPPORTUNITIES -> Opportunity.FILE;
            case CUSTOMERS -> Customer.FILE;
        };
    }

    /** What a file with these headers most likely holds; deals, whose columns can be chosen, where nothing fits. */
    static Kind of(List<String> titles) {
        if (Mapping.guess(titles, "").missing().isEmpty()) {
            return DEALS;
        }
        return Stream.of(values()).filter(kind -> kind.fits(titles)).findFirst().orElse(DEALS);
    }

    private boolean fits(List<String> titles) {
        TableFile<?> file = file();
        // a customer alone is named by many files: only one that says nothing else is of customers
        return file != null && file.fits(titles) && (this != CUSTOMERS || file.knows(titles));
    }

    /** Its name in the database. */
    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
