package org.rapport.app.trust;

import de.siegmar.fastcsv.writer.CsvWriter;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapport.app.people.PersonalData.Facts;
import org.rapport.app.web.PageView;
import org.rapport.files.Words;
import org.rapport.files.table.Guarded;
import tools.jackson.databind.json.JsonMapper;

/** All that is kept about somebody as a zip: a page that explains it, one JSON file, and a CSV file for each kind that there is any of. */
final class Export {

    private static final JsonMapper JSON = new JsonMapper();

    /** Without it a spreadsheet program takes UTF-8 for something else. */
    private static final String MARK = "\uFEFF";

    private final List<Facts> facts;
    private final Locale language;
    private final Words words;
    private final String made;

    Export(List<Facts> facts, Locale language, LocalDate today) {
        this.facts = List.copyOf(facts);
        this.words = Words.beside(Export.class, language);
        this.language = words.language();
        this.made = today.toString();
    }

    void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, words.say("export.file") + ".html", page());
            entry(zip, "rapport.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json()));
            for (Facts kind : facts) {
                if (!kind.rows().isEmpty()) {
                    entry(zip, ExportPage.file(kind), csv(kind));
                }
            }
        }
    }

    /** What the file holds and what it means, to be read without any program but a browser. */
    private String page() {
        StringOutput html = new StringOutput();
        PageView.part("export.jte", Map.of("words", words, "page", new ExportPage(facts, made)))
                .writeTo(html);
        return html.toString();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private Map<String, List<Map<String, String>>> json() {
        Map<String, List<Map<String, String>>> kinds = new LinkedHashMap<>();
        for (Facts kind : facts) {
            List<String> columns = kind.columns(language);
            kinds.put(
                    kind.heading(language),
                    kind.rows(language).stream().map(row -> named(columns, row)).toList());
        }
        return kinds;
    }

    private static Map<String, String> named(List<String> columns, List<String> row) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            named.put(columns.get(i), row.get(i));
        }
        return named;
    }

    private String csv(Facts kind) throws IOException {
        StringWriter text = new StringWriter().append(MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(kind.columns(language));
            kind.rows(language)
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(Guarded::written).toList()));
        }
        return text.toString();
    }
}
