package org.rapport.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log: a line of text an event or, for machines, a JSON object. Of what was thrown it tells the kind alone: a message of
 * the database may hold a row.
 */
public final class LogLines extends EncoderBase<ILoggingEvent> {

    /** The property of the system that says {@code json}. */
    static final String FORM = "rapport.log";

    private static final byte[] NONE = {};

    /** Null = text. */
    private final @Nullable JsonMapper json = "json".equals(System.getProperty(FORM)) ? new JsonMapper() : null;

    @Override
    public byte[] headerBytes() {
        return NONE;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("time", event.getInstant().toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("message", event.getFormattedMessage());
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            line.put("thrown", thrown.getClassName());
        }
        String text = json == null ? String.join(" ", line.values()) : json.writeValueAsString(line);
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return NONE;
    }
}
