package org.rapport.app.ledger;

import org.rapport.app.wall.Gauge;
import org.rapport.app.wall.Gauges.Asked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long ago the last calendar came in, whosever it was. */
@Configuration(proxyBeanMethods = false)
class LastImport {

    @Bean
    Gauge lastImportAge() {
        return new Asked(
                "rapport_imports_last_age_seconds",
                "for how long no calendar has come in; NaN = none ever did",
                "select extract(epoch from now() - max(at)) from ledger.import");
    }
}
