package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is shipped; see docs/decisions/0041. */
class LicenceTests {

    @Test
    void placingNeedsNothingUnderALicenceThatIsNotTaken() {
        assertThat(System.getProperty("java.class.path").split(":"))
                .as("what is shipped is part of this class path")
                .anyMatch(jar -> jar.contains("timefold-solver-core"))
                .noneMatch(jar -> jar.contains("classfile"));
    }
}
