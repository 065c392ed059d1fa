package org.rapport.app.crm;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.files.results.Customer;
import org.rapport.files.results.Opportunity;
import org.rapport.files.results.Ownership;
import org.rapport.files.results.Quota;
import org.rapport.files.results.Renewal;
import org.rapport.files.results.Satisfaction;
import org.rapport.files.results.exports.Export;
import org.rapport.files.results.exports.Mapping;
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

    /** Our own table of it; null for deals as sales systems export them, which have none. */
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

    /** What somebody else's files of this kind are read by, by columns that can be chosen. */
    Export<?> export() {
        return switch (this) {
            case DEALS -> Export.DEALS;
            case SATISFACTION -> Export.SATISFACTION;
            case RENEWALS -> Export.RENEWALS;
            case QUOTAS -> Export.QUOTAS;
            case OWNERS -> Export.OWNERS;
            case OPPORTUNITIES -> Export.OPPORTUNITIES;
            case CUSTOMERS -> Export.CUSTOMERS;
        };
    }

    /** What a file with these headers most likely holds; deals where nothing fits. */
    static Kind of(List<String> titles) {
        return Stream.of(values()).filter(kind -> kind.fits(titles)).findFirst().orElse(DEALS);
    }

    private boolean fits(List<String> titles) {
        Mapping guess = export().guess(titles, "");
        return export().missing(guess).isEmpty() && (this != CUSTOMERS || isOfCustomers(titles, guess));
    }

    /** A customer is named by many files: only one that says nothing else, or whose they are and nothing of deals, is of customers. */
    private static boolean isOfCustomers(List<String> titles, Mapping guess) {
        Set<String> ofDeals = Export.DEALS.guess(titles, "").headers().keySet();
        return Customer.FILE.knows(titles)
                || (guess.headers().containsKey("owner")
                        && Collections.disjoint(ofDeals, List.of("stage", "closed", "amount")));
    }

    /** The kind of that name; empty where there is none. */
    static Optional<Kind> find(@Nullable String sqlName) {
        return Stream.of(values())
                .filter(kind -> kind.sqlName().equals(sqlName))
                .findFirst();
    }

    /** Its name in the database. */
    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
