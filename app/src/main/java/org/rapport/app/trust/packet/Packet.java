package org.rapport.app.trust.packet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapport.app.trust.Purposes;
import org.rapport.app.trust.packet.Catalogue.Entry;
import org.rapport.app.web.Days;
import org.rapport.core.Parameters;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the documents with what holds in this house today, as whoever asks may read it. */
final class Packet {

    private final JdbcClient client;
    private final Catalogue catalogue;
    private final Locale language;
    private final LocalDate today;
    private final Words words;

    Packet(JdbcClient client, Catalogue catalogue, Locale language, LocalDate today) {
        this.catalogue = catalogue;
        this.client = client;
        this.words = Words.beside(Packet.class, language);
        this.language = words.language();
        this.today = today;
    }

    /** The parts of that document. */
    List<Block> blocks(Document document) {
        return document.blocks(language, gaps(), tables());
    }

    private Map<String, String> gaps() {
        String company = client.sql("select name from people.company")
                .query(String.class)
                .optional()
                .filter(name -> !name.isBlank())
                .orElseGet(() -> words.say("company.unnamed"));
        return Map.of(
                "company", company,
                "version", String.valueOf(Parameters.defaults().version()),
                "since",
                        client.sql("select since from trust.parameters where version = ?")
                                .param(Parameters.defaults().version())
                                .query(LocalDate.class)
                                .optional()
                                .map(day -> Days.say(day, today, language))
                                .orElse("–"));
    }

    private Map<String, List<Block>> tables() {
        List<Entry> entries = catalogue.entries(columns(), language);
        return Map.of(
                "purposes", List.of(purposes()),
                "catalogue", catalogue(entries),
                "necessity", necessity(entries),
                "parameters", List.of(parameters()),
                "risks", List.of(risks()));
    }

    /** The fields of each table as they are in the database, in their order. */
    private Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        client.sql("""
                        select n.nspname || '.' || c.relname, a.attname
                        from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid
                        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                        where a.attnum > 0 and not a.attisdropped and c.relkind = 'r' order by a.attrelid, a.attnum
                        """)
                .query((row, number) -> columns.computeIfAbsent(row.getString(1), any -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return columns;
    }

    private Block purposes() {
        Words purposes = Words.beside(Purposes.class, language);
        List<List<String>> rows = client.sql("""
                        select n.name, coalesce(p.since::text, '') as since, coalesce(p.agreement, '') as agreement, trust.is_on(n.name) as is_on
                        from unnest(?::text[]) with ordinality n(name, place)
                        left join trust.purpose p on p.name = n.name order by n.place
                        """)
                .param(Purposes.OFFERED.toArray(String[]::new))
                .query((row, number) -> List.of(
                        purposes.say("purpose." + row.getString("name")),
                        words.say(row.getBoolean("is_on") ? "is.on" : "is.off"),
                        row.getString("since"),
                        row.getString("agreement")))
                .list();
        return new Block.Table("", head("purposes.head"), rows);
    }

    private List<Block> catalogue(List<Entry> entries) {
        List<Block> blocks = new ArrayList<>();
        for (Entry entry : entries) {
            blocks.add(new Block.Heading(3, entry.name() + " (" + entry.table() + ")"));
            blocks.add(new Block.Text(words.say(
                    "catalogue.entry",
                    entry.purpose(),
                    entry.source(),
                    String.join(", ", entry.seenBy()),
                    entry.keep())));
            blocks.add(new Block.Table(
                    "",
                    head("catalogue.head"),
                    entry.fields().stream()
                            .map(field -> List.of(field.text(), field.column()))
                            .toList()));
        }
        return blocks;
    }

    private List<Block> necessity(List<Entry> entries) {
        return List.of(new Block.Table(
                "",
                head("necessity.head"),
                entries.stream()
                        .map(entry -> List.of(
                                entry.name() + ": "
                                        + String.join(
                                                "; ",
                                                entry.fields().stream()
                                                        .map(Catalogue.Field::text)
                                                        .toList()),
                                entry.need()))
                        .toList()));
    }

    private Block parameters() {
        return new Block.Table(
                "",
                head("parameters.head"),
                Rules.list(Parameters.defaults(), language).stream()
                        .map(rule -> List.of(rule.text(), rule.value(), rule.name()))
                        .toList());
    }

    private Block risks() {
        String column = language.getLanguage();
        List<NamedCsvRecord> risks = Catalogue.records("risks.csv");
        return new Block.Table(
                "",
                head("risks.head"),
                risks.stream()
                        .map(row -> List.of(row.getField(column), row.getField("measure_" + column)))
                        .toList());
    }

    private List<String> head(String key) {
        return List.of(words.say(key).split("\\|"));
    }
}
