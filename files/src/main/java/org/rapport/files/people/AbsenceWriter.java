package org.rapport.files.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Guarded;

/** Writes absences as a file, which {@link AbsenceReader} reads back equal. */
public final class AbsenceWriter {

    private AbsenceWriter() {}

    /** Writes them, a row each. */
    public static void write(List<Absence> absences, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord("email", "from", "until", "part");
        for (Absence absence : absences) {
            csv.writeRecord(
                    Guarded.written(absence.email()),
                    Fields.written(absence.days().from()),
                    Fields.written(absence.days().until()),
                    Fields.written(absence.part()));
        }
        csv.flush();
    }
}
