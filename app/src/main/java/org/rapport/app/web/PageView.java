package org.rapport.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/**
 * A page: a template filled with its model, in the frame, in the reader's language.
 *
 * @param template its name, such as {@code people.jte}
 * @param page the model; its module's words are the template's
 * @param status what the answer says over HTTP
 */
public record PageView(String template, Object page, HttpStatus status) implements View {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    /** A page that answers what was asked. */
    public static PageView of(String template, Object page) {
        return new PageView(template, page, HttpStatus.OK);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Frame frame = Frame.of(request);
        Words words = Words.beside(page.getClass(), frame.words().language());
        StringOutput html = new StringOutput();
        ENGINE.render(template, Map.of("frame", frame, "words", words, "page", page), html);
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setHeader("Content-Language", frame.language());
        response.getWriter().write(html.toString());
    }
}
