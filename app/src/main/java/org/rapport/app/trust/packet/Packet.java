package org.rapport.app.trust.packet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.app.trust.Purposes;
import org.rapport.app.trust.packet.Catalogue.Entry;
import org.rapport.app.web.Days;
import org.rapport.core.Parameters;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the documents with what holds in this house today, as whoever asks may read it. */
final class Packet {

    /** The one number that a house changes itself. */
    private static final String CHANGED_HERE = "attention.waiting.cadenceDays";

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
        return client.sql("select version, since from trust.parameters where holds order by version desc limit 1")
                .query((row, number) -> Map.of(
                        "company", company,
                        "version", row.getString("version"),
                        "since", Days.say(row.getObject("since", LocalDate.class), today, language)))
                .single();
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
        List<List<String>> rows = client.sql("select " + Purposes.STATE + """
                                as state, n.name, p.since, coalesce(p.agreement, '') as agreement
                        from unnest(?::text[]) with ordinality n(name, place)
                        left join trust.purpose p on p.name = n.name order by n.place
                        """)
                .param(Purposes.OFFERED.toArray(String[]::new))
                .query((row, number) -> List.of(
                        purposes.say("purpose." + row.getString("name")),
                        words.say("is." + row.getString("state")),
                        row.getString("state").equals("asked") ? "" : day(row.getObject("since", LocalDate.class)),
                        row.getString("agreement")))
                .list();
        return new Block.Table("", head("purposes.head"), rows);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : Days.say(day, today, language);
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

    /** Of each table why there is one, and of each of its fields why it can't be left out. */
    private List<Block> necessity(List<Entry> entries) {
        List<Block> blocks = new ArrayList<>();
        for (Entry entry : entries) {
            blocks.add(new Block.Heading(3, entry.name()));
            blocks.add(new Block.Text(entry.need()));
            blocks.add(new Block.Table(
                    "",
                    head("necessity.head"),
                    entry.fields().stream()
                            .map(field -> List.of(field.text(), field.need()))
                            .toList()));
        }
        return blocks;
    }

    private Block parameters() {
        String cadence = client.sql("select trust.usual_cadence()")
                .query((row, number) -> row.getString(1))
                .single();
        return new Block.Table(
                "",
                head("parameters.head"),
                Rules.list(Parameters.defaults(), language).stream()
                        .map(rule -> List.of(
                                rule.text(), rule.name().equals(CHANGED_HERE) ? cadence : rule.value(), rule.name()))
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
