package org.rapport.app.ledger;

import java.util.List;
import java.util.Locale;
import org.rapport.app.ledger.Upload.Result;
import org.rapport.app.people.Forgetting;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.rapport.files.event.CalendarFile;
import org.springframework.stereotype.Component;

/** Uploads of calendars: each whole or not at all, each undone as one. */
@Component
public class Imports {

    private final Transactions transactions;
    private final Forgetting forgetting;

    Imports(Transactions transactions, Forgetting forgetting) {
        this.transactions = transactions;
        this.forgetting = forgetting;
    }

    /** An upload that was taken over. */
    public record Row(int id, String at, int events, int hidden, List<String> problems) {}

    /** What the page has to know before anything may be uploaded. */
    record Standing(boolean leads, boolean isOn, List<Row> rows) {}

    Standing standing(SignedIn who) {
        return transactions.as(
                who.token(),
                client -> new Standing(
                        client.sql("select exists (select from people.reporting_line where leader = ?)")
                                .param(who.person())
                                .query(Boolean.class)
                                .single(),
                        client.sql("select trust.is_on('attention')")
                                .query(Boolean.class)
                                .single(),
                        client.sql("""
                        select id, to_char(at, 'YYYY-MM-DD HH24:MI "UTC"') as at, events, hidden, problems
                        from ledger.import where person = ? order by id desc
                        """)
                                .param(who.person())
                                .query((row, number) -> new Row(
                                        row.getInt("id"),
                                        row.getString("at"),
                                        row.getInt("events"),
                                        row.getInt("hidden"),
                                        List.of((String[])
                                                row.getArray("problems").getArray())))
                                .list()));
    }

    Result take(SignedIn who, byte[] hash, List<CalendarFile> files, Locale language) {
        return transactions.importing(who.token(), client -> {
            String email = client.sql("select email from people.person where id = ?")
                    .param(who.person())
                    .query(String.class)
                    .single();
            return new Upload(client, who.person(), email, forgetting).take(hash, files, language);
        });
    }

    /** Takes calendars over as {@link CalendarController} does, for who has no browser; the same file again brings nothing. */
    public void bring(SignedIn who, byte[] hash, List<CalendarFile> files, Locale language) {
        take(who, hash, files, language);
    }

    /** Undoes an upload; one that isn't the person's own isn't there. */
    boolean undo(SignedIn who, int id) {
        return transactions.importing(
                        who.token(),
                        client -> client.sql("delete from ledger.import where id = ?")
                                .param(id)
                                .update())
                > 0;
    }
}
