package org.rapport.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Database;
import org.rapport.app.database.Standing;
import org.rapport.app.database.Unusable;
import org.rapport.app.operation.Backup;
import org.rapport.app.operation.Backup.Summary;
import org.rapport.app.operation.Restore;
import org.rapport.app.operation.Unfinished;
import org.rapport.app.operation.UpgradeBackups;
import org.rapport.files.Words;

/** {@code rapport backup} and {@code rapport restore}; and the backup before tables change. */
final class Keep {

    private static final int LEAST_LETTERS = 12;

    private Keep() {}

    static int backup(Options options, Rapport.Terminal terminal) throws Unusable, IOException {
        Path file = options.file("backup");
        char[] passphrase = passphrase(options, terminal);
        try (Standing standing = Standing.open(options.data("serve"), options.database())) {
            Unfinished.check(standing.database());
            Summary summary = Backup.write(standing.database(), file, passphrase, Clock.systemUTC());
            terminal.out()
                    .println(words(terminal)
                            .say(
                                    "backup.done",
                                    number(terminal, summary.rows()),
                                    String.valueOf(summary.tables()),
                                    number(terminal, summary.bytes() / 1024),
                                    file.toString()));
            return 0;
        }
    }

    static int restore(Options options, Rapport.Terminal terminal) throws Unusable, IOException {
        Path file = options.file("restore");
        Restore.Done done = Restore.run(file, passphrase(options, terminal), options.data("serve"), options.database());
        Words words = words(terminal);
        terminal.out()
                .println(words.say(
                        "restore.done",
                        number(terminal, done.summary().rows()),
                        String.valueOf(done.summary().tables()),
                        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(terminal.language())
                                .format(LocalDateTime.ofInstant(
                                        Instant.parse(done.summary().at()), ZoneId.systemDefault()))));
        if (done.erased() > 0) {
            terminal.out().println(words.say("restore.erased", String.valueOf(done.erased())));
        }
        if (!done.knowsErasures()) {
            terminal.out().println(words.say("restore.no_erasures"));
        }
        terminal.out().println(words.say("restore.switched"));
        terminal.out().println(words.say("restore.signed"));
        return 0;
    }

    /** Backs up what stands before newer tables are made of it. */
    static void beforeUpgrade(Database database, String version, Rapport.Terminal terminal)
            throws Unusable, IOException {
        Path folder = Files.createDirectories(database.data().path(UpgradeBackups.FOLDER));
        Path file = folder.resolve("before-" + version + "-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now(ZoneId.systemDefault()))
                + ".rapport");
        Backup.write(database, file, database.data().secret("upgrade-backup").toCharArray(), Clock.systemUTC());
        terminal.err().println(words(terminal).say("upgrade.backup", file.toString()));
    }

    private static char[] passphrase(Options options, Rapport.Terminal terminal) throws Unusable, IOException {
        Path file = options.passphraseFile();
        String told = System.getenv("RAPPORT_PASSPHRASE");
        char @Nullable [] passphrase = null;
        if (file != null) {
            List<String> lines = Files.readAllLines(file);
            passphrase = lines.isEmpty() ? null : lines.getFirst().toCharArray();
        } else if (told != null) {
            passphrase = told.toCharArray();
        } else {
            passphrase = Optional.ofNullable(System.console())
                    .filter(Console::isTerminal)
                    .map(console -> console.readPassword("%s", words(terminal).say("backup.ask")))
                    .orElse(null);
        }
        if (passphrase == null || passphrase.length < LEAST_LETTERS) {
            throw new Unusable("wrong.passphrase");
        }
        return passphrase;
    }

    private static String number(Rapport.Terminal terminal, long number) {
        return NumberFormat.getIntegerInstance(terminal.language()).format(number);
    }

    private static Words words(Rapport.Terminal terminal) {
        return Words.beside(Keep.class, terminal.language());
    }
}
