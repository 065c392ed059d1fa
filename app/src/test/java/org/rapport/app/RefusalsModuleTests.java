package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.web.Refusals;
import org.slf4j.LoggerFactory;

/** Who is refused stands in the log, by kind and without anybody in it, and however often it is tried it doesn't fill the disk. */
class RefusalsModuleTests {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Refusals.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private SampleHouse house;

    @BeforeEach
    void open() throws Exception {
        house = new SampleHouse();
        lines.start();
        logger.addAppender(lines); // a start sets logging up anew
    }

    @AfterEach
    void close() {
        logger.detachAppender(lines);
        house.close();
    }

    /** As the log has them, behind the time. */
    private List<String> log() {
        LogLines encoder = new LogLines();
        return List.copyOf(lines.list).stream()
                .map(event -> new String(encoder.encode(event), StandardCharsets.UTF_8))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    @Test
    void areToldByKindAndWithoutAnybody() throws Exception {
        Browser anybody = house.pages.browser();
        for (int i = 0; i < 7; i++) {
            anybody.post("/sign-in", Map.of("email", SampleHouse.LEADER, "password", "Geheimnis 4711"));
        }
        anybody.post("/link", Map.of("code", "code-4711", "password", "Geheimnis 4711"));
        anybody.post("/setup", Map.of("code", "code-4711", "name", "Eva", "email", "eva@m.example", "password", "x"));
        anybody.post("/sign-in/passkey", Map.of("credential", "{\"id\":\"4711\"}"));
        assertThat(house.seller.get("/people").statusCode()).isEqualTo(403);
        assertThat(Wire.status(Wire.to(house.pages.port)
                        .send("POST /sign-out HTTP/1.1\r\nHost: localhost:" + house.pages.port
                                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")))
                .isEqualTo(403);
        assertThat(Wire.status(Wire.to(house.pages.port).get("/person/4711", "Host: evil.example")))
                .isEqualTo(421);

        assertThat(log())
                .hasSize(8)
                .allSatisfy(line -> assertThat(line)
                        .matches("WARN org\\.rapport\\.app\\.web\\.Refusals refused: [a-z' ()-]+(, has to wait)?\\n"))
                .noneMatch(line ->
                        line.matches("(?is).*(4711|geheimnis|katrin|firma|eva|127\\.0|evil|sign-out|person/).*"));
        assertThat(String.join("", log()))
                .contains(
                        "refused: wrong password\n",
                        "refused: too many failures, has to wait\n",
                        "refused: one-time link that doesn't hold\n",
                        "refused: wrong set-up code\n",
                        "refused: unknown passkey\n",
                        "refused: page of another role\n",
                        "refused: form of somebody else (csrf)\n",
                        "refused: foreign host\n");
    }

    @Test
    void areOneLineAMinuteHoweverOftenSomebodyTries() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            Wire.to(house.pages.port).get("/", "Host: evil.example");
        }
        assertThat(log().size()).isBetween(1, 10);
    }
}
