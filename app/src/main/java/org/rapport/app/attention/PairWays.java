package org.rapport.app.attention;

import java.util.List;
import org.rapport.app.web.Ways;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From anywhere to the pages of one's own pairs. */
@Component
class PairWays implements Ways {

    @Override
    public List<Way> find(Asked asked, JdbcClient client) {
        return Pairs.of(client, asked.who().person()).stream()
                .map(pair -> new Way("/person/" + pair.seller(), pair.name()))
                .toList();
    }
}
