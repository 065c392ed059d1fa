package org.rapport.files;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house: who may use whom, how large a package may be, and what nobody in files uses. */
class ArchitectureTests {

    private static final int MOST_TYPES = 15;
    private static final JavaClasses CLASSES = classesOf("org.rapport.files");
    private static final JavaClasses HOUSE = classesOf("org.rapport.core", "org.rapport.files");

    private static JavaClasses classesOf(String... packages) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(packages);
    }

    @Test
    void readsCalendarsWithoutKnowingPeopleOrAnswers() {
        noClasses()
                .that()
                .resideInAPackage("..files.calendar..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..files.people..", "..files.participants..", "..files.answer..", "..files.form..")
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
                .resideInAnyPackage("..files.people..", "..files.results..", "..files.rounds..", "..files.answer..")
                .because("every CSV file is read, refused and written by the same mechanism")
                .check(CLASSES);
    }

    @Test
    void answersWithoutCommandLineAndReader() {
        noClasses()
                .that()
                .resideInAnyPackage("..files.answer..", "..files.participants..", "..files.event..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..files.week..", "..files.form..", "..files.calendar..", "org.apache.commons.cli..")
                .because("pages and simulations ask for the same answer with what they hold in memory")
                .check(CLASSES);
    }

    @Test
    void readsResultsWithoutCalendars() {
        noClasses()
                .that()
                .resideInAnyPackage("..files.results..", "..files.rounds..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..files.calendar..", "..files.answer..", "..files.picture..")
                .because("sales systems are imported without any calendar")
                .check(CLASSES);
    }

    @Test
    void walksInOneDirection() {
        slices().matching("org.rapport.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package can be understood, tested and moved with what lies below it alone")
                .check(HOUSE);
    }

    @Test
    void keepsItsPackagesSmall() {
        Map<String, Long> types = HOUSE.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(types.values())
                .as("types a package, because one that nobody oversees is two: %s", types)
                .allMatch(size -> size <= MOST_TYPES);
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
