package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.app.database.Database;
import org.rapport.app.database.TestServer;

/** A server of one's own that can't be used is told of in one sentence. */
class OwnServerModuleTests {

    @TempDir
    private Path folder = Path.of("");

    private String serve(String url) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Rapport.run(
                new String[] {
                    "serve", "--database", url, "--data", folder.toString(), "--port", String.valueOf(Served.freePort())
                },
                new Rapport.Terminal(out, out, Locale.ENGLISH));
        assertThat(code).isEqualTo(1);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysThatNobodyAnswersThere() throws Exception {
        assertThat(serve("jdbc:postgresql://127.0.0.1:" + Served.freePort() + "/rapport"))
                .startsWith("The database accepts no connection: Connection to 127.0.0.1:")
                .hasLineCount(1);
    }

    @Test
    void saysWhichRoleIsRefused() throws Exception {
        Database server = TestServer.readied(folder);
        Files.writeString(folder.resolve("secrets/database-setup"), "another");
        assertThat(serve(server.url()))
                .startsWith("The role rapport_setup can't get into the database: ")
                .contains("password authentication failed", "./rapport database --sql")
                .hasLineCount(1);
    }
}
