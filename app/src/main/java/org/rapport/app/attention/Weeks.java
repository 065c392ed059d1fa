package org.rapport.app.attention;

import java.util.Optional;
import org.rapport.files.answer.WeekAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A leader's own answer, as it was computed last. */
@Component
class Weeks {

    private static final JsonMapper JSON = new JsonMapper();

    /** The answer; empty while there is no calendar, or nothing that can be answered from it. */
    Optional<WeekAnswer> find(JdbcClient client, int leader) {
        return client.sql("select answer::text from attention.measured where leader = ?")
                .param(leader)
                .query(String.class)
                .optional()
                .map(text -> JSON.readValue(text, WeekAnswer.class));
    }

    /** Whether the reader's answer is about to be computed anew. */
    boolean isPending(JdbcClient client) {
        return client.sql("select attention.is_pending()").query(Boolean.class).single();
    }
}
