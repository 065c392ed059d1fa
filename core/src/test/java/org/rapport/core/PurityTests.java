package org.rapport.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PurityTests {

    private static final Pattern IMPURE = Pattern.compile("""
            java\\.lang\\.System\\.(?!arraycopy).*
            |java\\.lang\\.(Thread|Runtime|Process|ProcessBuilder)\\..*
            |java\\.lang\\.Math\\.random
            |java\\.time\\.Clock\\..*
            |java\\.time\\..*\\.(now|systemDefault)
            |java\\.util\\.(Random|SplittableRandom|Timer|Scanner)\\..*
            |java\\.util\\.UUID\\.randomUUID
            |.*\\.(parallel|parallelStream|parallelPrefix|parallelSort)
            """, Pattern.COMMENTS);
    private static final JavaClasses CORE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.rapport.core");

    @Test
    void usesOnlyWhatIsListedHere() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "org.rapport.core..",
                        "java.lang",
                        "java.lang.annotation",
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.time",
                        "java.time.chrono",
                        "java.time.temporal",
                        "org.hipparchus..",
                        "org.jspecify.."))
                .because("the core is pure: one definition of every measure for command line, app and cluster")
                .check(CORE);
    }

    @Test
    void fetchesNeitherTimeNorChanceNorTheMachine() {
        noClasses()
                .should()
                .accessTargetWhere(isImpure())
                .because("time, zone and seed are passed in, so that the same input always has the same answer")
                .check(CORE);
    }

    @Test
    void keepsToItsOwnFloor() {
        noClasses()
                .that()
                .resideInAPackage("org.rapport.core")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.rapport.core.*.."))
                .because("the root is what all measures share, so it can't know any of them")
                .check(CORE);
    }

    private static DescribedPredicate<JavaAccess<?>> isImpure() {
        return describe("a clock, a source of chance, the default zone, or the machine", access -> {
            String target =
                    access.getTargetOwner().getName() + "." + access.getTarget().getName();
            return IMPURE.matcher(target).matches();
        });
    }
}
