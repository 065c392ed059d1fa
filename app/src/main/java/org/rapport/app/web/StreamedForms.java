package org.rapport.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where calendars come in, forms are read as they come: Tomcat would write each file to the disk before anybody asked for it,
 * as soon as the first one looks for a field, which is who looks whether the form is ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class StreamedForms extends OncePerRequestFilter {

    private static final Set<String> ADDRESSES = Set.of("/calendar", "/answer");

    private final DataSize most;

    StreamedForms(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        this.most = most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        return !HttpMethod.POST.matches(request.getMethod())
                || !ADDRESSES.contains(request.getServletPath())
                || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        StreamedForm form = new StreamedForm(request, most.toBytes());
        request.setAttribute(StreamedForm.NAME, form);
        chain.doFilter(new Streamed(request, form), response);
    }

    /** Knows as its parameters the fields before the first file, and no parts: the form has them. */
    private static final class Streamed extends HttpServletRequestWrapper {

        private final StreamedForm form;

        Streamed(HttpServletRequest request, StreamedForm form) {
            super(request);
            this.form = form;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return form.first().get(name);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return getParameterMap().get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return form.first().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> new String[] {field.getValue()}));
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(form.first().keySet());
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }

        @Override
        public @Nullable Part getPart(String name) {
            return null;
        }
    }
}
