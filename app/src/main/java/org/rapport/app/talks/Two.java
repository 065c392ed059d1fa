package org.rapport.app.talks;

import java.util.Optional;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
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
        return ReportingLines.findSeller(client, reader, other).map(seller -> {
            boolean isSeller = seller.id() == reader;
            return new Two(
                    isSeller ? other : reader,
                    seller.id(),
                    reader,
                    isSeller
                            ? ReportingLines.findLeader(client, reader)
                                    .map(Named::name)
                                    .orElse("")
                            : seller.name());
        });
    }

    /** The one who doesn't look. */
    int other() {
        return reader == leader ? seller : leader;
    }

    boolean isLeader() {
        return reader == leader;
    }
}
