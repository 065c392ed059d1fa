package org.rapport.app.web;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is said when something fails: never a row, a value or a statement. */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @ExceptionHandler(NoResourceFoundException.class)
    PageView missing() {
        return page("missing", "", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        MethodArgumentTypeMismatchException.class,
        MethodArgumentNotValidException.class,
        MissingServletRequestPartException.class,
        MultipartException.class,
        HttpRequestMethodNotSupportedException.class
    })
    PageView incomplete() {
        return page("incomplete", "", HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    PageView tooLarge() {
        return page("too_large", "", HttpStatus.CONTENT_TOO_LARGE);
    }

    @ExceptionHandler(CannotCreateTransactionException.class)
    PageView databaseAway() {
        LOG.warn("the database doesn't answer");
        return page("database", "", HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler(DataAccessException.class)
    PageView data(DataAccessException e) {
        String mark = mark();
        LOG.error("{} {}", mark, e.getClass().getSimpleName()); // its message may hold a row
        return page("failed", mark, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @ExceptionHandler(RuntimeException.class)
    PageView other(RuntimeException e) {
        String mark = mark();
        LOG.error("{} {}", mark, where(e));
        return page("failed", mark, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static String where(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static PageView page(String key, String mark, HttpStatus status) {
        return new PageView("failure.jte", new FailurePage(key, mark), status);
    }
}
