package org.rapport.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Why a step failed where it is nobody's mistake: told by the database's own codes (SQLSTATE), never by its words, and by
 * what is left on the disk.
 */
@Component
class Fault {

    private static final String DISK_FULL = "53100";
    private static final long LEAST_BYTES = 1L << 20;

    private final Path uploads;

    Fault(@Value("${spring.servlet.multipart.location}") Path uploads) {
        this.uploads = uploads;
    }

    /** What is said of it; null where it is something else. */
    @Nullable
    PageView page(Throwable failure) {
        if (isDiskFull(failure)) {
            return new PageView("failure.jte", new FailurePage("disk", ""), HttpStatus.INSUFFICIENT_STORAGE);
        }
        return isDatabaseAway(failure)
                ? new PageView("failure.jte", new FailurePage("database", ""), HttpStatus.SERVICE_UNAVAILABLE)
                : null;
    }

    private boolean isDiskFull(Throwable failure) {
        return state(failure).equals(DISK_FULL) || freeBytes() < LEAST_BYTES;
    }

    private long freeBytes() {
        try {
            return Files.getFileStore(uploads).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE; // it can't be asked, so it isn't said
        }
    }

    /** No connection, one that broke, a server that shuts down or starts, or files of its own that it can't read or write. */
    private static boolean isDatabaseAway(Throwable failure) {
        String state = state(failure);
        return failure instanceof CannotCreateTransactionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("58");
    }

    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told && told.getSQLState() != null) {
                return told.getSQLState();
            }
            // a connection that broke can't be rolled back either, and that is what is told then
            if (cause instanceof TransactionSystemException rollback && rollback.getApplicationException() != null) {
                return state(rollback.getApplicationException());
            }
        }
        return "";
    }
}
