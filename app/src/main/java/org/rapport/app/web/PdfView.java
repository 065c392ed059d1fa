package org.rapport.app.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * A page as PDF: a template of well-formed XHTML, filled with its model. Nothing is loaded from anywhere: the font comes with the
 * program, and pictures stand in the page.
 *
 * @param template its name; it takes {@code words} and {@code page}
 * @param page the model
 * @param words the words of the template, in the language of the document
 * @param file what a browser calls the file, without its ending
 */
public record PdfView(String template, Object page, Words words, String file) implements View {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String FAMILY = "Sans";

    static {
        // it tells of each font and each style that it looks for
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public String getContentType() {
        return "application/pdf";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] pdf = bytes();
        response.setContentType(getContentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + ".pdf\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    /**
     * The document.
     *
     * @throws IOException where it can't be drawn
     */
    public byte[] bytes() throws IOException {
        StringOutput html = new StringOutput();
        ENGINE.render(template, Map.of("words", words, "page", page), html);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatikSVGDrawer pictures = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .useFont(PdfView::font, FAMILY)
                    .usePdfUaAccessibility(true)
                    .useSVGDrawer(pictures)
                    .useUriResolver((base, address) -> null)
                    .withProducer("Rapport")
                    .withHtmlContent(html.toString(), null)
                    .toStream(out)
                    .run();
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PdfView.class.getResourceAsStream(FONT), FONT);
    }
}
