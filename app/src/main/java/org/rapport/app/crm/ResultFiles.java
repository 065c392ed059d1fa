package org.rapport.app.crm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rapport.app.crm.ResultsImport.Result;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.rapport.files.results.Results;
import org.rapport.files.table.TableFile;
import org.springframework.stereotype.Component;

/** Files of results: each taken whole or not at all, the newest taken back as one. */
@Component
public class ResultFiles {

    private final Transactions transactions;
    private final Clock clock;

    ResultFiles(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    Result take(SignedIn admin, Kind kind, List<?> rows) {
        return transactions.importing(
                admin.token(), client -> new ResultsImport(client, LocalDate.now(clock)).take(kind, rows));
    }

    /** Takes results over as the page does, for who has no browser. */
    public void bring(SignedIn admin, Results results) {
        for (Kind kind : Kind.values()) {
            TableFile<?> file = kind.file();
            if (file != null) {
                take(admin, kind, results.list(file));
            }
        }
    }

    /** Takes the newest file back: what older ones said counts again. */
    void undo(SignedIn admin, int file) {
        transactions.importing(admin.token(), client -> ResultsImport.undo(client, file));
    }
}
