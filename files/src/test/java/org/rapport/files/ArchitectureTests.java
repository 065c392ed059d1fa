package org.rapport.files;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house of files: who may use whom, and what nobody uses. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.rapport.files");

    @Test
    void readsCalendarsWithoutKnowingPeopleOrAnswers() {
        noClasses()
                .that()
                .resideInAPackage("..files.calendar..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..files.people..", "..files.week..", "..files.picture..")
                .because("the import of the app uses this reader alone")
                .check(CLASSES);
    }

    @Test
    void readsTablesWithoutKnowingWhatTheyMean() {
        noClasses()
                .that()
                .resideInAPackage("..files.table..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..files.people..", "..files.results..", "..files.rounds..", "..files.week..")
                .because("every CSV file is read, refused and written by the same mechanism")
                .check(CLASSES);
    }

    @Test
    void readsResultsWithoutCalendars() {
        noClasses()
                .that()
                .resideInAnyPackage("..files.results..", "..files.rounds..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..files.calendar..", "..files.week..", "..files.picture..")
                .because("sales systems are imported without any calendar")
                .check(CLASSES);
    }

    @Test
    void drawsPicturesForAnybody() {
        classes()
                .that()
                .resideInAPackage("..files.picture..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("..files.picture..", "java..", "javax.xml.stream..", "org.jspecify..")
                .because("pages, mails and print draw with the same pictures")
                .check(CLASSES);
    }

    @Test
    void opensNoConnection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.net.http..", "javax.net..", "java.nio.channels..")
                .because("a calendar never leaves the machine, and reading one must not call anybody")
                .check(CLASSES);
    }

    @Test
    void needsNoServer() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
                .because("a one-second command can't carry their class path")
                .check(CLASSES);
    }
}
