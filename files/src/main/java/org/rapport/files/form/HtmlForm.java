package org.rapport.files.form;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapport.files.answer.WeekAnswer;

/** The answer as one self-contained page: nothing is loaded, no script runs. */
public final class HtmlForm {

    private HtmlForm() {}

    /** The page. */
    public static String of(WeekAnswer answer, Locale language, LocalDate today) {
        StringOutput html = new StringOutput();
        Sentences sentences = new Sentences(answer, language, today);
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("week.jte", WeekPage.of(answer, sentences, style()), html);
        return html.toString().lines().map(Columns::clean).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String style() {
        try (InputStream in = HtmlForm.class.getResourceAsStream("/org/rapport/files/week.css")) {
            return new String(Objects.requireNonNull(in, "week.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
