package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;
import org.rapport.app.operation.UpgradeBackups;
import org.rapport.app.wall.Job;

/** Backups that were made before an upgrade go in a house that is never started anew, too. */
class UpgradeBackupsModuleTests {

    @Test
    void goByNightAfterTwoWeeks() throws Exception {
        try (SampleHouse house = new SampleHouse()) {
            Path folder = Files.createDirectories(
                    house.pages.context.getBean(Database.class).data().path(UpgradeBackups.FOLDER));
            Path old = made(folder, "before-1.rapport", Duration.ofDays(14).plusMinutes(1));
            Path young = made(folder, "before-2.rapport", Duration.ofDays(13));
            Job job = house.pages.context.getBean(UpgradeBackups.class);
            assertThat(job.isNightly()).isTrue();
            house.run(job.name());
            assertThat(old).doesNotExist();
            assertThat(young).exists();
            Files.delete(young);
        }
    }

    private static Path made(Path folder, String name, Duration ago) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "sealed");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
        return file;
    }
}
