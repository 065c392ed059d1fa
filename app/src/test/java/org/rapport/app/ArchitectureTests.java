package org.rapport.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house of the app: who may use whom, and what nobody does. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.rapport.app");

    @Test
    void keepsModulesApart() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void opensTransactionsInOneClassAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..app.wall..", "..app.database..", "..app.operation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql",
                        "javax.sql",
                        "com.zaxxer..",
                        "org.postgresql..",
                        "..springframework.transaction.support..")
                .andShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.sql\\.(Connection|DriverManager|Statement)|javax\\.sql\\..*")
                .because("whoever opens one elsewhere forgets the token")
                .check(CLASSES);
    }

    @Test
    void setsSettingsInOneClassAlone() throws IOException {
        assertThat(linesWith("set_config\\(|\\bset (local|session|role)\\b"))
                .allMatch(line -> line.startsWith("Transactions.java") || line.startsWith("Migrations.java"));
    }

    @Test
    void escapesAllThatTemplatesPutOut() throws IOException {
        assertThat(linesWith("\\$unsafe")).isEmpty();
    }

    @Test
    void putsNoScriptOrStyleIntoPages() throws IOException {
        // a mail is no page: programs that show it know no style sheets
        assertThat(linesWith("<script>| style=\"| on[a-z]+=\"")).allMatch(line -> line.startsWith("mail.jte: "));
    }

    private static List<String> linesWith(String expression) throws IOException {
        Pattern wanted = Pattern.compile(expression);
        try (Stream<Path> walk = Files.walk(Path.of("src", "main"))) {
            return walk.filter(path ->
                            path.toString().endsWith(".java") || path.toString().endsWith(".jte"))
                    .flatMap(ArchitectureTests::lines)
                    .filter(line -> wanted.matcher(line).find())
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file.getFileName() + ": " + line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
