package org.rapport.app;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps the trace of a start away where the database couldn't be opened: the command says why, in a sentence. */
final class OpeningFailures implements SpringBootExceptionReporter {

    /** As Spring Boot makes it. */
    OpeningFailures(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return failure instanceof Opening.Failed;
    }
}
