package org.rapport.app.trust;

import org.rapport.app.web.Witness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row per viewer, person, page and day; the person sees it on Trust. */
@Component
class Looks implements Witness {

    @Override
    public void sees(JdbcClient client, int viewer, int person, String page) {
        client.sql("insert into trust.look (viewer, person, page) values (?, ?, ?) on conflict do nothing")
                .param(viewer)
                .param(person)
                .param(page)
                .update();
    }
}
