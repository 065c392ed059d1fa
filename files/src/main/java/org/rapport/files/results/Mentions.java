package org.rapport.files.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.files.people.People;
import org.rapport.files.table.Contents;
import org.rapport.files.table.Refusal;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.TableFile;

/** Where a table of results names somebody or something that another table must know. */
final class Mentions {

    /** One column that names something; an empty value names nothing. */
    record Mention<T>(TableFile<T> file, String column, Function<T, String> name, Kind kind) {

        List<Refusal> unknown(ResultsReader read, @Nullable People people) {
            Contents<T> contents = read.contents(file);
            Predicate<String> known = kind.known(read, people);
            List<Refusal> refusals = new ArrayList<>();
            for (int i = 0; contents != null && i < contents.values().size(); i++) {
                String named = name.apply(contents.values().get(i));
                if (!named.isEmpty() && !known.test(named)) {
                    refusals.add(contents.refusal(i, kind.unknown, column));
                }
            }
            return refusals;
        }
    }

    /** What is named, and what to say where it is unknown. */
    enum Kind {
        PERSON(Reason.PERSON_UNKNOWN),
        CUSTOMER(Reason.CUSTOMER_UNKNOWN),
        OPPORTUNITY(Reason.OPPORTUNITY_UNKNOWN);

        private final Reason unknown;

        Kind(Reason unknown) {
            this.unknown = unknown;
        }

        private Predicate<String> known(ResultsReader read, @Nullable People people) {
            return switch (this) {
                case PERSON -> address -> people == null || people.find(address).isPresent();
                case CUSTOMER -> ids(read.contents(Customer.FILE), Customer::id);
                case OPPORTUNITY -> ids(read.contents(Opportunity.FILE), Opportunity::id);
            };
        }

        private static <T> Predicate<String> ids(@Nullable Contents<T> contents, Function<T, String> id) {
            if (contents == null) {
                return any -> true;
            }
            Set<String> ids = contents.values().stream().map(id).collect(Collectors.toSet());
            return ids::contains;
        }
    }

    static final List<Mention<?>> ALL = List.of(
            new Mention<>(Customer.FILE, "owner", Customer::owner, Kind.PERSON),
            new Mention<>(Opportunity.FILE, "customer", Opportunity::customer, Kind.CUSTOMER),
            new Mention<>(Ownership.FILE, "opportunity", Ownership::opportunity, Kind.OPPORTUNITY),
            new Mention<>(Ownership.FILE, "email", Ownership::email, Kind.PERSON),
            new Mention<>(Quota.FILE, "email", Quota::email, Kind.PERSON),
            new Mention<>(Renewal.FILE, "customer", Renewal::customer, Kind.CUSTOMER),
            new Mention<>(Satisfaction.FILE, "customer", Satisfaction::customer, Kind.CUSTOMER),
            new Mention<>(Help.FILE, "helper", Help::helper, Kind.PERSON),
            new Mention<>(Help.FILE, "helped", Help::helped, Kind.PERSON),
            new Mention<>(Help.FILE, "opportunity", Help::opportunity, Kind.OPPORTUNITY),
            new Mention<>(Exit.FILE, "email", Exit::email, Kind.PERSON));

    private Mentions() {}
}
