package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.app.database.Database;
import org.rapport.app.database.TestServer;
import org.rapport.app.trust.packet.Catalogue;
import org.rapport.app.trust.packet.Rules;
import org.rapport.app.wall.PrivacyPage;
import org.rapport.core.Parameters;

/** What the works council is given says what the database enforces, and no less. */
class PacketModuleTests {

    private static final Catalogue CATALOGUE = new Catalogue();
    private static Pages pages;
    private static Browser admin;
    private static Map<String, List<String>> columns;

    @BeforeAll
    static void open() throws SQLException {
        pages = new Pages(TestServer.fresh());
        admin = Visits.setUp(pages);
        columns = columns(pages.context.getBean(Database.class));
    }

    private static Map<String, List<String>> columns(Database database) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (Connection catalog = TestServer.superuser(database);
                ResultSet rows = catalog.createStatement().executeQuery("""
                        select n.nspname || '.' || c.relname, a.attname from pg_attribute a
                        join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
                          and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'migrations')
                        order by 1, a.attnum
                        """)) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), any -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return columns;
    }

    @AfterAll
    static void close() {
        pages.close();
    }

    @Test
    void namesEveryTableOfTheDatabaseAndOfThePrivacyPage() {
        assertThat(new TreeSet<>(CATALOGUE.tables()))
                .isEqualTo(new TreeSet<>(columns.keySet()))
                .isEqualTo(
                        new TreeSet<>(PrivacyPage.table("Roles of the database").keySet()));
    }

    @Test
    void saysOfEveryFieldWhatItIsAndOfNoneThatIsntThere() {
        Set<String> unknown = new TreeSet<>();
        Set<String> there = new TreeSet<>();
        columns.forEach((table, fields) -> fields.forEach(field -> {
            there.add(table + "." + field);
            if (!CATALOGUE.knows(table, field)) {
                unknown.add(table + "." + field);
            }
        }));
        assertThat(unknown).isEmpty();
        assertThat(there).containsAll(CATALOGUE.ownFields());
    }

    @Test
    void arguesOfEveryFieldWhyItIsNecessary() {
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            assertThat(CATALOGUE.entries(columns, language))
                    .flatExtracting(Catalogue.Entry::fields)
                    .allMatch(field -> !field.need().isEmpty(), "has a reason");
        }
        assertThat(admin.get("/packet/agreement").body())
                .contains("Wer dabei war, entscheidet, ob es ein Gespräch zu zweit war");
    }

    @Test
    void saysOfEveryTableWhoSeesItAsThePrivacyPageDoes() {
        assertThat(CATALOGUE.tables()).allMatch(CATALOGUE::saysWhoSees);
        Map<String, List<String>> seen = new LinkedHashMap<>();
        CATALOGUE.entries(columns, Locale.GERMAN).forEach(entry -> seen.put(entry.table(), entry.seenBy()));
        assertThat(seen)
                .containsEntry("attention.leader_week", List.of("die Person selbst"))
                .containsEntry("attention.pair", List.of("die Person selbst", "ihre Führungskraft von heute"))
                .containsEntry("accounts.session", List.of("nur das Programm, kein Mensch"));
    }

    @Test
    void namesEveryParameterAndItsVersion() {
        Set<String> names = Rules.values(Parameters.defaults()).keySet();
        assertThat(Rules.list(Parameters.defaults(), Locale.ENGLISH))
                .hasSize(names.size() - 1)
                .noneMatch(rule -> rule.text().equals(rule.name()));
        assertThat(admin.get("/packet/parameters").body()).contains("als Fassung 1 (seit");
        assertThat(admin.get("/trust").body()).contains("Rechenregeln der Fassung 1");
    }

    @Test
    void knowsTheVersionByWhichItComputesAndTellsEverybodyOfAnother() throws SQLException {
        Database database = pages.context.getBean(Database.class);
        assertThat(HouseTables.owner(database, "select max(version) from trust.parameters"))
                .isEqualTo(String.valueOf(Parameters.defaults().version()));
        assertThat(admin.get("/trust").body()).doesNotContain("haben sich geändert");
        HouseTables.owner(database, "insert into trust.parameters (version) values (99)");
        assertThat(admin.get("/trust").body()).contains("haben sich geändert: Fassung 99");
        HouseTables.owner(database, "update trust.parameters set since = current_date - 14 where version = 99");
        assertThat(admin.get("/trust").body()).doesNotContain("haben sich geändert");
        HouseTables.owner(database, "delete from trust.parameters where version = 99");
    }

    @Test
    void saysWhichPurposesAreOnToday() {
        assertThat(admin.get("/packet/agreement").body()).doesNotContain("BV 12");
        admin.post("/purposes/help", Map.of("agreement", "BV 12"));
        assertThat(admin.get("/packet/agreement").body()).contains("BV 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void isOnePdfInEitherLanguageThatHoldsAllOfIt(String language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(admin.download("/packet/rapport-" + language + ".pdf"))) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(columns.keySet()).allMatch(table -> text.contains("(" + table + ")"));
            assertThat(text)
                    .contains(
                            language.equals("de")
                                    ? "Entwurf einer Betriebsvereinbarung"
                                    : "Draft of a works agreement");
            assertThat(text).doesNotContain("{", "@purposes", "#");
        }
    }

    @Test
    void isNobodysWithoutASession() {
        assertThat(pages.browser().get("/packet").statusCode()).isEqualTo(302);
    }
}
