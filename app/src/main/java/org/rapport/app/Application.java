package org.rapport.app;

import java.time.Clock;
import org.rapport.app.database.Database;
import org.rapport.app.wall.Transactions;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** All modules put together; the database is there before it starts. */
@SpringBootApplication
@Modulithic(
        systemName = "Rapport",
        sharedModules = {"database", "wall", "web"})
class Application {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Transactions transactions(Database database) {
        return new Transactions(database);
    }
}
