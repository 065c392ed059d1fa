package org.rapport.app.talks;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.web.Section.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The two of a talk, as one of them sees them.
 *
 * @param reader who looks: leader or seller
 * @param name how the other is called
 */
record Two(int leader, int seller, int reader, String name) {

    /** The pair of today that these two are; empty where neither reports to the other. */
    static Optional<Two> find(JdbcClient client, int reader, int other) {
        return ReportingLines.findSeller(client, reader, other)
                .map(seller -> of(seller, reader, other, () -> ReportingLines.findLeader(client, reader)));
    }

    /** The two between whom a promise stands that the reader sees, also once they aren't a pair any more; what they are called isn't told. */
    static Optional<Two> ofPromise(JdbcClient client, int reader, int other, UUID promise) {
        return client.sql(
                        "select leader, seller from talks.promise where id = ? and (leader, seller) in ((?, ?), (?, ?))")
                .param(promise)
                .param(reader)
                .param(other)
                .param(other)
                .param(reader)
                .query((row, number) -> new Two(row.getInt("leader"), row.getInt("seller"), reader, ""))
                .optional();
    }

    /** The pair that a page is about. */
    static Optional<Two> find(Asked asked) {
        return ReportingLines.findSeller(asked)
                .map(seller -> of(seller, asked.who().person(), asked.whose(), () -> ReportingLines.findLeader(asked)));
    }

    private static Two of(Named seller, int reader, int other, Supplier<Optional<Named>> leader) {
        boolean isSeller = seller.id() == reader;
        return new Two(
                isSeller ? other : reader,
                seller.id(),
                reader,
                isSeller ? leader.get().map(Named::name).orElse("") : seller.name());
    }

    /** The one who doesn't look. */
    int other() {
        return reader == leader ? seller : leader;
    }

    boolean isLeader() {
        return reader == leader;
    }
}
